namespace MessagingReports;

/// <summary>How far one report of a run has come.</summary>
/// <remarks>
/// Shape: rows and bytes never go back; the last report has <paramref name="IsFinished"/> and the numbers of the
/// manifest. A summary whose engine answers it has no rows until the answer is there.
/// </remarks>
/// <param name="ReportId">The report the numbers are of.</param>
/// <param name="Rows">Rows written so far.</param>
/// <param name="Bytes">Bytes that lie in the output so far: compressed ones when the report is compressed.</param>
/// <param name="Elapsed">Time since the run began.</param>
/// <param name="IsFinished">Whether the report is complete.</param>
public readonly record struct ReportProgress(
    string ReportId, long Rows, long Bytes, TimeSpan Elapsed, bool IsFinished);
