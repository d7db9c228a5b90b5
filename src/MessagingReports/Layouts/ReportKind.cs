namespace MessagingReports.Layouts;

/// <summary>Whether a report prints records or sums them up.</summary>
public enum ReportKind
{
    /// <summary>One row for a group of records.</summary>
    Summary,

    /// <summary>One row for each record.</summary>
    Detail,
}
