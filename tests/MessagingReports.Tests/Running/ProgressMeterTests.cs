using MessagingReports.Running;

namespace MessagingReports.Tests.Running;

public sealed class ProgressMeterTests
{
    [Fact]
    public void Report_ManyTimesAtOnce_TellsTheFirstAndTheLastAndFewBetween()
    {
        List<ReportProgress> told = [];
        ProgressMeter meter = new(new Listener(told));

        for (int rows = 1; rows < 1_000; rows++)
        {
            meter.Report("list-audit", rows, 10 * rows, isFinished: false);
        }

        meter.Report("list-audit", 1_000, 10_000, isFinished: true);

        Assert.InRange(told.Count, 2, 500);
        Assert.Equal(("list-audit", 1, 10, false), Facts(told[0]));
        Assert.Equal(("list-audit", 1_000, 10_000, true), Facts(told[^1]));
    }

    [Fact]
    public async Task Report_AfterAWhile_TellsAgain()
    {
        List<ReportProgress> told = [];
        ProgressMeter meter = new(new Listener(told));

        meter.Report("list-audit", 1, 10, isFinished: false);
        await Task.Delay(150);
        meter.Report("list-audit", 2, 20, isFinished: false);

        Assert.Equal([1, 2], told.Select(each => each.Rows));
        Assert.True(told[1].Elapsed >= TimeSpan.FromMilliseconds(100));
    }

    private static (string Id, long Rows, long Bytes, bool IsFinished) Facts(ReportProgress told) =>
        (told.ReportId, told.Rows, told.Bytes, told.IsFinished);

    private sealed class Listener(List<ReportProgress> told) : IProgress<ReportProgress>
    {
        public void Report(ReportProgress value) => told.Add(value);
    }
}
