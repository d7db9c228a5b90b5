namespace MessagingReports.Model;

/// <summary>
/// What became of a Direct Connect attempt. Connected means answered and bridged; every other value failed.
/// </summary>
public enum DirectConnectResult : byte
{
    /// <summary>Printed as <c>Connected</c>.</summary>
    Connected = 0,

    /// <summary>Printed as <c>Busy</c>.</summary>
    Busy = 1,

    /// <summary>Printed as <c>No Answer</c>.</summary>
    NoAnswer = 2,

    /// <summary>Printed as <c>Abandoned</c>.</summary>
    Abandoned = 3,

    /// <summary>Printed as <c>Hold Timeout</c>.</summary>
    HoldTimeout = 4,

    /// <summary>Printed as <c>Closed</c>.</summary>
    Closed = 5,

    /// <summary>Printed as <c>At Capacity</c>.</summary>
    AtCapacity = 6,

    /// <summary>Printed as <c>Invalid Number</c>.</summary>
    InvalidNumber = 7,

    /// <summary>Printed as <c>Declined</c>.</summary>
    Declined = 8,

    /// <summary>Printed as <c>Cancelled</c>.</summary>
    Cancelled = 9,

    /// <summary>Printed as <c>Failed</c>.</summary>
    Failed = 10,
}
