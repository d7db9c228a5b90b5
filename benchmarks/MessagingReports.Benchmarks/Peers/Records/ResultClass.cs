using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>ResultClass with its printed labels, the way CsvHelper documents; values equal the store's codes.</summary>
internal enum ResultClass
{
    Delivered,

    Undelivered,

    Pending,

    [CsvEnumName("Not Attempted")]
    NotAttempted,
}
