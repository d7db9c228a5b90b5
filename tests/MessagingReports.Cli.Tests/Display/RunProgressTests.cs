using MessagingReports.Cli.Display;

namespace MessagingReports.Cli.Tests.Display;

public sealed class RunProgressTests
{
    [Theory]
    [InlineData(0, 0, "usage-detail 0 rows 0 rows/s 0:00")]
    [InlineData(1_200_000, 2_000, "usage-detail 1,200,000 rows 600,000 rows/s 0:02")]
    [InlineData(30, 125_000, "usage-detail 30 rows 0 rows/s 2:05")]
    public void Describe_Progress_HasRowsRateAndTime(long rows, int milliseconds, string expected) => Assert.Equal(
        expected,
        RunProgress.Describe(
            new ReportProgress("usage-detail", rows, 0, TimeSpan.FromMilliseconds(milliseconds), false)));
}
