namespace MessagingReports.Cli.Tests.Commands;

public sealed class RunRequestTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private const string Forms =
        "folder:PATH, duckdb:PATH, postgres:CONNECTION-STRING or clickhouse:CONNECTION-STRING";

    private const string Reports =
        "service-summary, account-activity, list-audit, usage-detail, all-attempts, all-contacts, service-detail, " +
        "contact-center";

    private const string Dates = " --from 2024-10-01 --to 2024-10-31";

    [Theory]
    [InlineData("--account ACC-NY" + Dates, "report: found no report, expected one or more. Name a report.")]
    [InlineData(
        "usage --account ACC-NY" + Dates,
        "report: found 'usage', expected one of " + Reports + ", all. Choose one of them.")]
    [InlineData(
        "Usage-Detail --account ACC-NY" + Dates,
        "report: found 'Usage-Detail', expected one of " + Reports + ", all. Choose one of them.")]
    [InlineData(
        "all usage-detail --account ACC-NY" + Dates,
        "report: found 'all' beside other reports, expected it alone. Name 'all' or the reports.")]
    [InlineData(
        "list-audit usage-detail list-audit --account ACC-NY" + Dates,
        "report: found 'list-audit' twice, expected each report once. Name it once.")]
    [InlineData(
        "usage-detail" + Dates,
        "scope: found none, expected an account or an enterprise. Give --account or --enterprise.")]
    [InlineData(
        "usage-detail --account A --enterprise E" + Dates,
        "scope: found an enterprise beside an account, campaign or sub-campaign, expected one or the other. " +
        "Leave one out.")]
    [InlineData(
        "usage-detail --campaign C" + Dates,
        "campaign: found no account, expected the account it belongs to. Add --account.")]
    [InlineData(
        "usage-detail --account A --sub-campaign S" + Dates,
        "sub-campaign: found no campaign, expected the campaign it belongs to. Add --campaign.")]
    [InlineData(
        "usage-detail --sub-campaign S" + Dates,
        "sub-campaign: found no campaign, expected the campaign it belongs to. Add --campaign.")]
    [InlineData(
        "usage-detail --account ACC-NY",
        "from: found no time, expected dates or instants. Give --from and --to, or --start and --end.")]
    [InlineData(
        "usage-detail --account ACC-NY --from 2024-10-01",
        "to: found none, expected one beside from. Add --to.")]
    [InlineData(
        "usage-detail --account ACC-NY --to 2024-10-01",
        "from: found none, expected one beside to. Add --from.")]
    [InlineData(
        "usage-detail --account ACC-NY --start 2024-10-01T00:00:00Z",
        "end: found none, expected one beside start. Add --end.")]
    [InlineData(
        "usage-detail --account ACC-NY --end 2024-10-01T00:00:00Z",
        "start: found none, expected one beside end. Add --start.")]
    [InlineData(
        "usage-detail --account ACC-NY --from 2024-10-01 --end 2024-10-02T00:00:00Z",
        "from: found dates and instants, expected one or the other. Leave --from and --to or --start and --end out.")]
    [InlineData(
        "usage-detail --account ACC-NY --from 2024-10-1 --to 2024-10-31",
        "from: '2024-10-1' found, expected a date as yyyy-MM-dd in the years 0001 to 9999. Write it like 2024-10-31.")]
    [InlineData(
        "usage-detail --account ACC-NY --from 2024-10-01 --to 2024-10-32",
        "to: '2024-10-32' found, expected a date as yyyy-MM-dd in the years 0001 to 9999. Write it like 2024-10-31.")]
    [InlineData(
        "usage-detail --account ACC-NY --start 2024-10-01 --end 2024-10-02",
        "start: '2024-10-01' found, expected a UTC instant as yyyy-MM-ddTHH:mm:ss[.fffffffff]Z in the years " +
        "0001 to 9999. Write it like 2024-10-31T04:00:00Z.")]
    [InlineData(
        "usage-detail --account ACC-NY --from 2024-10-02 --to 2024-10-01",
        "from: 2024-10-02 found after to 2024-10-01, expected a date at or before it. Swap the two dates.")]
    [InlineData(
        "usage-detail --account ACC-NY --day-rule noon" + Dates,
        "day-rule: found 'noon', expected local-midnight or platform-day. Choose one of them.")]
    [InlineData(
        "usage-detail --account ACC-NY --charset latin1" + Dates,
        "charset: found 'latin1', expected utf-8, iso-8859-1 or windows-1252. Choose one of them.")]
    [InlineData(
        "usage-detail --account ACC-NY --compress zip" + Dates,
        "compress: found 'zip', expected none, gzip or zstd. Choose one of them.")]
    [InlineData(
        "usage-detail --account ACC-NY --delimiter :" + Dates,
        "delimiter: found ':', expected ',', ';', '|' or 'tab'. Choose one of them.")]
    [InlineData(
        "usage-detail --account ACC-NY --local-times utc" + Dates,
        "local-times: found 'utc', expected offset or spreadsheet. Choose one of them.")]
    [InlineData(
        "usage-detail --account ACC-NY --charset iso-8859-1 --bom" + Dates,
        "csv format: a byte order mark with charset iso-8859-1, expected it with utf-8 only. Leave out the " +
        "byte order mark or choose utf-8.")]
    [InlineData(
        "usage-detail list-audit --account ACC-NY --out -" + Dates,
        "out: found several reports for standard output, expected one. Choose a folder as output.")]
    [InlineData(
        "all --account ACC-NY --out -" + Dates,
        "out: found several reports for standard output, expected one. Choose a folder as output.")]
    [InlineData(
        "usage-detail --account ACC-NY --out - --json" + Dates,
        "json: found it with --out -, expected nothing but the report there. Leave --json out or choose a file.")]
    [InlineData(
        "usage-detail --account acc-ny" + Dates,
        "account: found 'acc-ny', expected an id of the source. Check the id, upper and lower case included.")]
    [InlineData(
        "list-audit --enterprise E?" + Dates,
        "enterprise: found 'E?', expected an id of the source. Check the id, upper and lower case included.")]
    [InlineData(
        "all-attempts --account ACC-NY --campaign C" + Dates,
        "campaign: found 'C', expected an id of the source. Check the id, upper and lower case included.")]
    [InlineData(
        "all-attempts --account ACC-NY --campaign CMP-201" + Dates,
        "campaign: found 'CMP-201', expected a campaign of account 'ACC-NY'. Check both ids.")]
    [InlineData(
        "usage-detail --account ACC-NY --campaign CMP-101" + Dates,
        "usage-detail: found campaign scope, expected account. Choose another scope or report.")]
    [InlineData(
        "service-detail --account ACC-NY --from 2024-10-01 --to 2024-11-01",
        "service-detail: a window of more than 31 report days found, ending 2024-11-02T04:00:00Z; expected an " +
        "end at or before 2024-11-01T04:00:00Z. Ask for a shorter window, or split it into several.")]
    public async Task Run_WrongRequest_IsOneLineAndExitCode2(string line, string message)
    {
        using TestConsole console = new() { Source = sample.Source };
        using TemporaryFolder folder = new();
        string[] args = ["run", .. Words.Of(line)];
        string[] output = args.Contains("--out") ? [] : ["--out", folder.Path];

        ToolRun run = await ToolRun.OfAsync(console, [.. args, .. output]);

        Assert.Equal(message + "\n", run.Error);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData(null, $"source: found none, expected {Forms}. Give --source or set MESSAGING_REPORTS_SOURCE.")]
    [InlineData("", $"source: found none, expected {Forms}. Give --source or set MESSAGING_REPORTS_SOURCE.")]
    [InlineData("./store", $"source: found no scheme, expected {Forms}. Put the scheme in front.")]
    [InlineData(
        "mysql:Host=db;Password=x", $"source: found the scheme 'mysql', expected {Forms}. Choose one of them.")]
    [InlineData("postgres:", "source: found no connection string after postgres:, expected one. Add it.")]
    [InlineData(
        "postgres:Host=db;Pasword=s3cret",
        "source: found a text after postgres: that is no connection string, expected Key=Value pairs that the driver " +
        "knows. Compare it with the driver's documentation.")]
    [InlineData("folder:", "source: found no path after folder:, expected one. Add the path.")]
    [InlineData("duckdb:", "source: found no path after duckdb:, expected one. Add the path.")]
    public async Task Run_WrongSource_IsOneLineAndExitCode2(string? source, string message)
    {
        using TestConsole console = new() { Source = source };

        ToolRun run = await ToolRun.OfAsync(
            console, ["run", "list-audit", "--account", "ACC-NY", .. Words.Of(Dates)]);

        Assert.Equal(message + "\n", run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Run_EmptyOut_IsOneLineAndExitCode2()
    {
        ToolRun run = await ToolRun.OfAsync(sample.Run("list-audit", "--out", ""));

        Assert.Equal("out: found an empty text, expected a file, a folder or '-'. Name one.\n", run.Error);
        Assert.Equal(2, run.ExitCode);
    }
}
