using MessagingReports.Running;

namespace MessagingReports.Tests.Running;

public sealed class ProgressMeterTests
{
    [Fact]
    public void Report_AtOnceAgain_TellsTheFirstAndTheLast()
    {
        List<ReportProgress> told = [];
        ProgressMeter meter = new(new Listener(told));

        meter.Report("list-audit", 1, 10, isFinished: false);
        meter.Report("list-audit", 2, 20, isFinished: false);
        meter.Report("list-audit", 3, 30, isFinished: true);

        Assert.Equal([(1, 10, false), (3, 30, true)], told.Select(each => (each.Rows, each.Bytes, each.IsFinished)));
        Assert.All(told, each => Assert.Equal("list-audit", each.ReportId));
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

    private sealed class Listener(List<ReportProgress> told) : IProgress<ReportProgress>
    {
        public void Report(ReportProgress value) => told.Add(value);
    }
}
