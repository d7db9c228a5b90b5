using System.Diagnostics;

namespace MessagingReports.Running;

/// <summary>Tells the caller how far a run has come, a few times a second.</summary>
internal sealed class ProgressMeter(IProgress<ReportProgress>? progress)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _last;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    public void Report(string reportId, long rows, long bytes, bool isFinished)
    {
        if (progress is null || (!isFinished && Stopwatch.GetElapsedTime(_last) < Interval))
        {
            return;
        }

        _last = Stopwatch.GetTimestamp();
        progress.Report(new ReportProgress(reportId, rows, bytes, Elapsed, isFinished));
    }
}
