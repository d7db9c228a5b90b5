using MessagingReports.Testing.Generation;
using NodaTime;

namespace MessagingReports.Testing;

/// <summary>A small, valid and unpleasant store, made from a seed: the input of property tests.</summary>
/// <remarks>
/// Shape: two enterprises, accounts with similar ids in zones with odd transitions, times on and around the edges of
/// their report
/// days, many at the same microsecond, every text that breaks a CSV writer, amounts of up to 36 digits. It keeps the
/// rules of the
/// store and what the reports take for granted, so every report must succeed on it. Equal seeds and options give equal
/// stores.
/// </remarks>
public sealed class RandomStore
{
    /// <summary>The store of a seed.</summary>
    /// <exception cref="ArgumentException">The number of attempts is negative or over 10 000.</exception>
    public RandomStore(ulong seed, RandomStoreOptions? options = null)
    {
        options ??= new RandomStoreOptions();
        const int mostAttempts = 10_000;
        if (options.Attempts is < 0 or > mostAttempts)
        {
            throw Throw.RandomAttemptsOutOfRange(options.Attempts, mostAttempts);
        }

        Seed = seed;
        Dice dice = new(seed, options.IsNasty);
        RandomDirectory directory = new(dice);
        RandomTimes times = new(dice, directory.Records);
        RandomAttempts attempts = new(dice, directory, times, options.Attempts);
        Rows = new StoreRows
        {
            Directory = directory.Records,
            Attempts = attempts.Attempts,
            DirectConnectAttempts = attempts.DirectConnects,
            FilteredContacts = RandomFilters.Create(dice, directory, times, attempts, options.Attempts / 2),
            ListLoads = RandomLoads.Create(dice, directory.Records, times, (options.Attempts / 2) + 1),
            ServiceUsage = RandomUsages.Create(dice, directory.Records, times, attempts, options.Attempts),
        };
        Edges = times.Edges;
        Requests = RandomRequests.Create(dice, directory.Records, times);
    }

    /// <summary>The seed the store was made from: what a failure needs to be replayed.</summary>
    public ulong Seed { get; }

    /// <summary>The records and the directory.</summary>
    public StoreRows Rows { get; }

    /// <summary>
    /// Instants at which windows worth testing start and end, increasing: starts of report days and clock changes.
    /// </summary>
    public IReadOnlyList<Instant> Edges { get; }

    /// <summary>
    /// Scopes and days worth testing: every enterprise and account, some campaigns and sub-campaigns.
    /// </summary>
    public IReadOnlyList<StoreRequest> Requests { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"RandomStore({Seed})");
}
