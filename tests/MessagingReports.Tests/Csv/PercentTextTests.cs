using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed unsafe class PercentTextTests
{
    [Theory]
    [InlineData(1, 3, "33.33")]
    [InlineData(3, 3, "100.00")]
    [InlineData(0, 3, "0.00")]
    [InlineData(1, 50_000, "0.00")]
    [InlineData(0, 0, "")]
    [InlineData(long.MaxValue, 1, "922337203685477580700.00")]
    public void Write_Counts_PrintsTwoDecimalsOrNothing(long numerator, long denominator, string expected) =>
        Assert.Equal(
            expected, WrittenCell.Text(PercentText.MaximumBytes, to => PercentText.Write(to, numerator, denominator)));
}
