namespace MessagingReports.Running;

/// <summary>Tells the caller how far a run has come, a few times a second.</summary>
internal sealed class ProgressMeter(IProgress<ReportProgress>? progress, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly long _start = time.GetTimestamp();
    private long _last;

    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    public void Report(string reportId, long rows, long bytes, bool isFinished)
    {
        if (progress is null || (!isFinished && time.GetElapsedTime(_last) < Interval))
        {
            return;
        }

        _last = time.GetTimestamp();
        progress.Report(new ReportProgress(reportId, rows, bytes, Elapsed, isFinished));
    }
}
