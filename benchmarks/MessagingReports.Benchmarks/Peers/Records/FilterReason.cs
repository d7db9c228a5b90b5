using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>The printed labels as CsvHelper documents it; the values are the store\'s codes.</summary>
internal enum FilterReason
{
    [CsvEnumName("Client Suppression")]
    ClientSuppression,

    [CsvEnumName("Device Suppression")]
    DeviceSuppression,

    [CsvEnumName("Do Not Contact")]
    DoNotContact,

    [CsvEnumName("Opted Out")]
    OptedOut,

    Duplicate,

    [CsvEnumName("Invalid Device")]
    InvalidDevice,

    [CsvEnumName("No Eligible Device")]
    NoEligibleDevice,

    [CsvEnumName("Line Type Not Allowed")]
    LineTypeNotAllowed,

    [CsvEnumName("Attempt Limit")]
    AttemptLimit,

    [CsvEnumName("Restricted Location")]
    RestrictedLocation,

    [CsvEnumName("Contact Window")]
    ContactWindow,

    [CsvEnumName("Pass Condition")]
    PassCondition,

    [CsvEnumName("Record Expired")]
    RecordExpired,

    [CsvEnumName("Missing Data")]
    MissingData,

    [CsvEnumName("Custom Rule")]
    CustomRule,

    Other,
}
