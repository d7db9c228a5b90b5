namespace MessagingReports.Csv;

/// <summary>How a time cell prints. Either form is in the reporting zone and truncated to the second.</summary>
public enum LocalTimeFormat
{
    /// <summary><c>yyyy-MM-ddTHH:mm:sszzz</c> (ISO 8601 with the zone's offset at that instant): unambiguous.</summary>
    Offset,

    /// <summary>
    /// <c>yyyy-MM-dd HH:mm:ss</c>: what spreadsheets read as a time; the repeated hour of autumn is ambiguous.
    /// </summary>
    Spreadsheet,
}
