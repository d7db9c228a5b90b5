using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>Channel with its printed labels, the way CsvHelper documents; values equal the store's codes.</summary>
internal enum Channel
{
    None,

    Voice,

    Email,

    Text,

    Dialer,

    Preview,

    Manual,

    Web,
}
