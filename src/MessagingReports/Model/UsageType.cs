namespace MessagingReports.Model;

/// <summary>Whether a usage record measures a service or adjusts a charge.</summary>
public enum UsageType : byte
{
    /// <summary>Printed as <c>Usage</c>.</summary>
    Usage = 0,

    /// <summary>Printed as <c>Adjustment</c>.</summary>
    Adjustment = 1,
}
