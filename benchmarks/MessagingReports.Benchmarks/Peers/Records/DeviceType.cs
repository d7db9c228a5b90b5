using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>DeviceType with its printed labels, the way CsvHelper documents; values equal the store's codes.</summary>
internal enum DeviceType
{
    Home,

    Work,

    Mobile,

    [CsvEnumName("Other Phone")]
    OtherPhone,

    Email,
}
