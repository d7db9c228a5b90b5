using MessagingReports.Layouts;

namespace MessagingReports.Cli.Tests.Commands;

public sealed class DescribeCommandTests
{
    [Fact]
    public async Task Describe_Report_HasALineForEachColumn()
    {
        ToolRun run = await ToolRun.OfAsync("describe", "service-detail");

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(28, lines.Length);
        Assert.Equal(
            ["#", "Column", "Section", "Type", "Unit", "Blank", "Data", "Meaning"],
            lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            ReportCatalog.ServiceDetail.Layout.Columns.Select((column, index) => $"{index + 1,2} {column.Header}"),
            lines.Skip(1).Zip(
                ReportCatalog.ServiceDetail.Layout.Columns,
                (line, column) => line[..(3 + column.Header.Length)]));
    }

    [Fact]
    public async Task Describe_Column_TellsItsDataClass()
    {
        ToolRun run = await ToolRun.OfAsync("describe", "list-audit");

        Assert.Matches(@"(?m)^12 Loaded By +List +str +can be +name +user or integration$", run.Output);
        Assert.Matches(@"(?m)^ 8 List Type +List +enum ListType +never$", run.Output);
    }

    [Fact]
    public async Task Describe_Markdown_IsTheDocumentationPage()
    {
        ToolRun run = await ToolRun.OfAsync("describe", "usage-detail", "--format", "markdown");

        Assert.Equal(LayoutMarkdown.Write(ReportCatalog.UsageDetail), run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("describe", "report: found 0 reports, expected one. Name one report.")]
    [InlineData("describe usage-detail list-audit", "report: found 2 reports, expected one. Name one report.")]
    [InlineData(
        "describe usage-detail --format csvw",
        "format: found 'csvw', expected table or markdown. Choose one of them.")]
    public async Task Describe_WrongRequest_IsOneLineAndExitCode2(string line, string message)
    {
        ToolRun run = await ToolRun.OfAsync(line.Split(' '));

        Assert.Equal(message + "\n", run.Error);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Describe_UnknownReport_NamesTheReports()
    {
        ToolRun run = await ToolRun.OfAsync("describe", "usage");

        Assert.Equal(
            "report: found 'usage', expected one of service-summary, account-activity, list-audit, usage-detail, " +
            "all-attempts, all-contacts, service-detail, contact-center. Choose one of them.\n",
            run.Error);
    }
}
