namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Stores that are always tried: sizes and oddities at which reports broke, or might.</summary>
internal static class HardShapes
{
    private static readonly Dictionary<string, (ulong Seed, int Attempts, bool IsNasty)> Stores =
        new(StringComparer.Ordinal)
        {
            ["no attempt"] = (1, 0, true),
            ["one attempt"] = (2, 1, true),
            ["nasty"] = (3, 40, true),
            ["plain"] = (4, 40, false),
            ["crowded"] = (5, 150, true),
        };

    public static IEnumerable<string> Names => Stores.Keys;

    /// <summary>Whether cases of the store come again and again, so that it is worth keeping.</summary>
    public static bool Have(CaseShape shape) =>
        Stores.ContainsValue((shape.Seed, shape.Attempts, shape.IsNasty));

    /// <summary>Every account of the store, with several windows of each.</summary>
    public static IEnumerable<CaseShape> Of(string name)
    {
        (ulong seed, int attempts, bool isNasty) = Stores[name];
        CaseShape shape = new(seed, attempts, isNasty, 0, CaseWindow.Unbounded, 0, 0);
        for (int i = 0; i < IdentityStore.Of(shape).Rows.Directory.Accounts.Count; i++)
        {
            int edge = (int)(seed * 7) + (i * 11);
            foreach (CaseWindow window in Enum.GetValues<CaseWindow>())
            {
                yield return shape with { Account = i, Window = window, Edge = edge, OtherEdge = edge / 2 };
            }
        }
    }
}
