using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>Direction with its printed labels, the way CsvHelper documents; values equal the store's codes.</summary>
internal enum Direction
{
    Outbound,

    Inbound,
}
