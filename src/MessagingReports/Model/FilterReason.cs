namespace MessagingReports.Model;

/// <summary>Why a contact was filtered before an attempt; the listed order is the precedence.</summary>
public enum FilterReason : byte
{
    /// <summary>Printed as <c>Client Suppression</c>.</summary>
    ClientSuppression = 0,

    /// <summary>Printed as <c>Device Suppression</c>.</summary>
    DeviceSuppression = 1,

    /// <summary>Printed as <c>Do Not Contact</c>.</summary>
    DoNotContact = 2,

    /// <summary>Printed as <c>Opted Out</c>.</summary>
    OptedOut = 3,

    /// <summary>Printed as <c>Duplicate</c>.</summary>
    Duplicate = 4,

    /// <summary>Printed as <c>Invalid Device</c>.</summary>
    InvalidDevice = 5,

    /// <summary>Printed as <c>No Eligible Device</c>.</summary>
    NoEligibleDevice = 6,

    /// <summary>Printed as <c>Line Type Not Allowed</c>.</summary>
    LineTypeNotAllowed = 7,

    /// <summary>Printed as <c>Attempt Limit</c>.</summary>
    AttemptLimit = 8,

    /// <summary>Printed as <c>Restricted Location</c>.</summary>
    RestrictedLocation = 9,

    /// <summary>Printed as <c>Contact Window</c>.</summary>
    ContactWindow = 10,

    /// <summary>Printed as <c>Pass Condition</c>.</summary>
    PassCondition = 11,

    /// <summary>Printed as <c>Record Expired</c>.</summary>
    RecordExpired = 12,

    /// <summary>Printed as <c>Missing Data</c>.</summary>
    MissingData = 13,

    /// <summary>Printed as <c>Custom Rule</c>.</summary>
    CustomRule = 14,

    /// <summary>Printed as <c>Other</c>.</summary>
    Other = 15,
}
