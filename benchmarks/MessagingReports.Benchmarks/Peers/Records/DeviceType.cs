using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>The printed labels as CsvHelper documents it; the values are the store\'s codes.</summary>
internal enum DeviceType
{
    Home,

    Work,

    Mobile,

    [CsvEnumName("Other Phone")]
    OtherPhone,

    Email,
}
