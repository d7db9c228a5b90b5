namespace MessagingReports.Model;

/// <summary>
/// The class every <see cref="AttemptResult"/> belongs to. Attempted means Delivered, Undelivered or Pending.
/// </summary>
public enum ResultClass : byte
{
    /// <summary>Printed as <c>Delivered</c>.</summary>
    Delivered = 0,

    /// <summary>Printed as <c>Undelivered</c>.</summary>
    Undelivered = 1,

    /// <summary>Printed as <c>Pending</c>.</summary>
    Pending = 2,

    /// <summary>Printed as <c>Not Attempted</c>.</summary>
    NotAttempted = 3,
}
