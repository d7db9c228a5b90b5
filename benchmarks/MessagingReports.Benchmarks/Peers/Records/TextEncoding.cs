using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>TextEncoding with its printed labels, the way CsvHelper documents; values equal the store's codes.</summary>
internal enum TextEncoding
{
    [CsvEnumName("GSM-7")]
    GSM7,

    [CsvEnumName("UCS-2")]
    UCS2,
}
