namespace MessagingReports;

/// <summary>How far a run has come.</summary>
/// <param name="ReportId">The report the numbers are of.</param>
/// <param name="Rows">Rows written so far.</param>
/// <param name="Bytes">Bytes handed to the output so far.</param>
/// <param name="Elapsed">Time since the run began.</param>
/// <param name="IsFinished">Whether the report is complete.</param>
public readonly record struct ReportProgress(
    string ReportId, long Rows, long Bytes, TimeSpan Elapsed, bool IsFinished);
