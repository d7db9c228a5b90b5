using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>AnsweredBy with its printed labels, the way CsvHelper documents; values equal the store's codes.</summary>
internal enum AnsweredBy
{
    Person,

    Machine,

    Fax,

    Silence,

    Unknown,
}
