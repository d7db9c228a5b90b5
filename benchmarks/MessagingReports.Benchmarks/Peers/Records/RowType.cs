using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>RowType with its printed labels, the way CsvHelper documents; values equal the store's codes.</summary>
internal enum RowType
{
    Attempt,

    Filtered,
}
