using MessagingReports.Running;

namespace MessagingReports.Tests.Running;

public sealed class ProgressMeterTests
{
    private readonly List<ReportProgress> _told = [];
    private readonly ManualTime _time = new();

    [Fact]
    public void Report_ManyTimesAtOnce_TellsTheFirstAndTheLast()
    {
        ProgressMeter meter = Meter();

        for (int rows = 1; rows < 1_000; rows++)
        {
            meter.Report("list-audit", rows, 10 * rows, isFinished: false);
        }

        meter.Report("list-audit", 1_000, 10_000, isFinished: true);

        Assert.Equal(
            [
                new ReportProgress("list-audit", 1, 10, TimeSpan.Zero, false),
                new ReportProgress("list-audit", 1_000, 10_000, TimeSpan.Zero, true),
            ],
            _told);
    }

    [Fact]
    public void Report_AfterATenthOfASecond_TellsAgain()
    {
        ProgressMeter meter = Meter();
        for (int rows = 1; rows <= 5; rows++)
        {
            _time.Pass(50);
            meter.Report("list-audit", rows, 10 * rows, isFinished: false);
        }

        Assert.Equal([1, 3, 5], _told.Select(each => each.Rows));
        Assert.Equal([50, 150, 250], _told.Select(each => each.Elapsed.TotalMilliseconds));
    }

    [Fact]
    public void Report_ALittleBeforeATenthOfASecond_WaitsForIt()
    {
        ProgressMeter meter = Meter();
        meter.Report("list-audit", 1, 10, isFinished: false);
        _time.Pass(99);
        meter.Report("list-audit", 2, 20, isFinished: false);

        Assert.Single(_told);
    }

    [Fact]
    public void Report_Finished_StartsTheTenthOfASecondAnew()
    {
        ProgressMeter meter = Meter();
        meter.Report("list-audit", 1, 10, isFinished: true);
        meter.Report("usage-detail", 1, 10, isFinished: false);

        Assert.Equal(["list-audit"], _told.Select(each => each.ReportId));
    }

    private ProgressMeter Meter() => new(new Listener(_told), _time);

    private sealed class Listener(List<ReportProgress> told) : IProgress<ReportProgress>
    {
        public void Report(ReportProgress value) => told.Add(value);
    }
}
