namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>The printed labels as CsvHelper documents it; the values are the store\'s codes.</summary>
internal enum AnsweredBy
{
    Person,

    Machine,

    Fax,

    Silence,

    Unknown,
}
