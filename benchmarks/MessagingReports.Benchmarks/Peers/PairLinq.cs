using MessagingReports.Model;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The aggregation by pairs in LINQ, as everybody writes it.</summary>
internal sealed class PairLinq(PairQuery query)
{
    public const string Name = "LINQ GroupBy";

    public Dictionary<(string Account, string Campaign), PairTotals> Run() => query.Rows
        .GroupBy(row => (row.Account, row.Campaign))
        .ToDictionary(
            group => query.Ids(group.Key.Account, group.Key.Campaign),
            group => new PairTotals(
                group.Count(),
                group.Count(row => row.Direction == Direction.Outbound && row.Class == ResultClass.Delivered),
                group.Count(row => row.Direction == Direction.Outbound && row.Class == ResultClass.Undelivered),
                group.Count(row => row.Direction == Direction.Outbound && row.Class == ResultClass.Pending),
                group.Sum(row => (long)(row.CallSeconds ?? 0)),
                group.Sum(row => (long)(row.BillableSeconds ?? 0)),
                group.Min(row => row.StartedAt),
                group.Max(row => row.StartedAt)));
}
