using NodaTime;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Holds an identity over every account of the random stores and several windows of each.</summary>
internal static class Identity
{
    /// <summary>Runs a check on every case.</summary>
    /// <param name="check">
    /// Asserts the identity and returns how many facts it looked at; over all cases there must be some.
    /// </param>
    public static Task HoldAsync(Func<IdentityCase, Task<int>> check) => HoldAsync(_ => true, check);

    /// <summary>Runs a check that makes reports of its own on a part of the cases.</summary>
    public static Task HoldFewAsync(Func<IdentityCase, Task<int>> check) => HoldAsync(
        item => item.Store.Store.Seed % 16 is >= 1 and <= 5, check);

    /// <summary>Runs a check on the cases whose window is within Service Detail's limit.</summary>
    public static Task HoldShortAsync(Func<IdentityCase, Task<int>> check) => HoldAsync(item => item.IsShort, check);

    /// <summary>Runs a check on the cases whose window holds everything.</summary>
    public static Task HoldUnboundedAsync(Func<IdentityCase, Task<int>> check) =>
        HoldAsync(item => item.IsUnbounded, check);

    private static async Task HoldAsync(Func<IdentityCase, bool> isMeant, Func<IdentityCase, Task<int>> check)
    {
        int facts = 0;
        foreach (IdentityCase item in IdentityStore.All.SelectMany(Cases).Where(isMeant))
        {
            try
            {
                facts += await check(item);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{item}: {exception.Message}", exception);
            }
        }

        Assert.True(facts > 0, "The identity was never put to the test.");
    }

    private static IEnumerable<IdentityCase> Cases(IdentityStore store)
    {
        IReadOnlyList<Instant> edges = store.Store.Edges;
        for (int i = 0; i < store.Rows.Directory.Accounts.Count; i++)
        {
            int pick = (int)((store.Store.Seed * 7) + ((ulong)i * 11));
            Instant edge = edges[pick % edges.Count];
            Instant other = edges[(pick / 2) % edges.Count];
            Duration days = Duration.FromDays(12);
            yield return New(IdentityCase.First, edge, IdentityCase.Last);
            yield return New(edge - days, edge, edge + days);
            yield return New(Instant.Min(edge, other), other, Instant.Max(edge, other));

            IdentityCase New(Instant start, Instant middle, Instant end) =>
                new(store, store.Rows.Directory.Accounts[i], start, middle, end);
        }
    }
}
