using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>BounceType with its printed labels, the way CsvHelper documents; values equal the store's codes.</summary>
internal enum BounceType
{
    Hard,

    Soft,
}
