using MessagingReports.Model;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>
/// A row object for the aggregation peers: only what the query reads, and numbers for ids, which spares the peers the
/// hashing of strings.
/// </summary>
internal sealed class PairRow
{
    public required int Account { get; init; }

    public required int Campaign { get; init; }

    public required Direction Direction { get; init; }

    public required ResultClass Class { get; init; }

    public required int? CallSeconds { get; init; }

    public required int? BillableSeconds { get; init; }

    /// <summary>Microseconds since 1970.</summary>
    public required long StartedAt { get; init; }
}
