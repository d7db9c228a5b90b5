namespace MessagingReports.Contract.Tests.Identities;

/// <summary>The kinds of windows that identities are held over.</summary>
public enum CaseWindow
{
    /// <summary>Everything the store holds, split at the edge of a report day.</summary>
    Unbounded,

    /// <summary>Days on both sides of the edge of a report day, within every limit.</summary>
    Days,

    /// <summary>From the edge of one report day to that of another; empty when they are the same.</summary>
    Edges,
}
