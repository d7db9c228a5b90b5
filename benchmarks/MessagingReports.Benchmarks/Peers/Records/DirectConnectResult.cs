using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>The printed labels as CsvHelper documents it; the values are the store\'s codes.</summary>
internal enum DirectConnectResult
{
    Connected,

    Busy,

    [CsvEnumName("No Answer")]
    NoAnswer,

    Abandoned,

    [CsvEnumName("Hold Timeout")]
    HoldTimeout,

    Closed,

    [CsvEnumName("At Capacity")]
    AtCapacity,

    [CsvEnumName("Invalid Number")]
    InvalidNumber,

    Declined,

    Cancelled,

    Failed,
}
