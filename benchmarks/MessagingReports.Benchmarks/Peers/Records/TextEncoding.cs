using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>The printed labels as CsvHelper documents it; the values are the store\'s codes.</summary>
internal enum TextEncoding
{
    [CsvEnumName("GSM-7")]
    GSM7,

    [CsvEnumName("UCS-2")]
    UCS2,
}
