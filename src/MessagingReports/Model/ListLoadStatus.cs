namespace MessagingReports.Model;

/// <summary>How far a list load came.</summary>
public enum ListLoadStatus : byte
{
    /// <summary>Printed as <c>Loading</c>.</summary>
    Loading = 0,

    /// <summary>Printed as <c>Completed</c>.</summary>
    Completed = 1,

    /// <summary>Printed as <c>Completed with Rejections</c>.</summary>
    CompletedWithRejections = 2,

    /// <summary>Printed as <c>Failed</c>.</summary>
    Failed = 3,

    /// <summary>Printed as <c>Cancelled</c>.</summary>
    Cancelled = 4,
}
