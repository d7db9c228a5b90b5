using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>The printed labels as CsvHelper documents it; the values are the store\'s codes.</summary>
internal enum AttemptResult
{
    [CsvEnumName("Delivered Person")]
    DeliveredPerson,

    [CsvEnumName("Delivered Machine")]
    DeliveredMachine,

    [CsvEnumName("Delivered without success")]
    DeliveredWithoutSuccess,

    [CsvEnumName("Undelivered Person")]
    UndeliveredPerson,

    [CsvEnumName("Undelivered Machine")]
    UndeliveredMachine,

    [CsvEnumName("Hang Up on Machine")]
    HangUpOnMachine,

    Busy,

    [CsvEnumName("No Answer")]
    NoAnswer,

    [CsvEnumName("Bad Device")]
    BadDevice,

    [CsvEnumName("Not Connected")]
    NotConnected,

    Delivered,

    [CsvEnumName("Accepted by Carrier")]
    AcceptedByCarrier,

    Submitted,

    [CsvEnumName("In Progress")]
    InProgress,

    Undeliverable,

    Expired,

    Rejected,

    Blocked,

    [CsvEnumName("Invalid Address")]
    InvalidAddress,

    [CsvEnumName("No Receipt")]
    NoReceipt,

    Bounced,

    Failed,

    [CsvEnumName("Not Attempted")]
    NotAttempted,

    [CsvEnumName("Not Attempted Skip")]
    NotAttemptedSkip,

    Cancelled,
}
