namespace MessagingReports.Model;

/// <summary>The unit of measure of a service.</summary>
public enum ServiceUnit : byte
{
    /// <summary>Printed as <c>Message</c>.</summary>
    Message = 0,

    /// <summary>Printed as <c>Segment</c>.</summary>
    Segment = 1,

    /// <summary>Printed as <c>Call</c>.</summary>
    Call = 2,

    /// <summary>Printed as <c>Connect</c>.</summary>
    Connect = 3,

    /// <summary>Printed as <c>Minute</c>.</summary>
    Minute = 4,

    /// <summary>Printed as <c>Second</c>.</summary>
    Second = 5,

    /// <summary>Printed as <c>Recipient</c>.</summary>
    Recipient = 6,

    /// <summary>Printed as <c>Lookup</c>.</summary>
    Lookup = 7,

    /// <summary>Printed as <c>Record</c>.</summary>
    Record = 8,

    /// <summary>Printed as <c>Month</c>.</summary>
    Month = 9,

    /// <summary>Printed as <c>Each</c>.</summary>
    Each = 10,
}
