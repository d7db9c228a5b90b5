namespace MessagingReports.Model;

/// <summary>Whether a message script met its success condition.</summary>
public enum ScriptResult : byte
{
    /// <summary>Printed as <c>Not Attempted</c>.</summary>
    NotAttempted = 0,

    /// <summary>Printed as <c>Success</c>.</summary>
    Success = 1,

    /// <summary>Printed as <c>Failed</c>.</summary>
    Failed = 2,
}
