using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>DirectConnectResult with its printed labels, the way CsvHelper documents; values equal the store's codes.</summary>
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
