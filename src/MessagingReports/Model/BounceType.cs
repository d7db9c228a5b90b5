namespace MessagingReports.Model;

/// <summary>Whether an email bounce is permanent (hard) or temporary (soft).</summary>
public enum BounceType : byte
{
    /// <summary>Printed as <c>Hard</c>.</summary>
    Hard = 0,

    /// <summary>Printed as <c>Soft</c>.</summary>
    Soft = 1,
}
