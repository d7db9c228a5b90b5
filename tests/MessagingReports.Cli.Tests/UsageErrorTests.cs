namespace MessagingReports.Cli.Tests;

public sealed class UsageErrorTests
{
    private const string Reports =
        "service-summary, account-activity, list-audit, usage-detail, all-attempts, all-contacts, service-detail, " +
        "contact-center";

    [Theory]
    [InlineData(
        "",
        "command: found none, expected one of demo, run, list, describe, sample, load, verify. " +
        "See 'messaging-reports --help'.")]
    [InlineData(
        "prove",
        "command: found 'prove', expected one of demo, run, list, describe, sample, load, verify. " +
        "See 'messaging-reports --help'.")]
    [InlineData("verify", "DIR: found no value, expected one after 'verify'. Give it a value.")]
    [InlineData(
        "--nope",
        "messaging-reports: found the unknown option '--nope', expected one it has. See 'messaging-reports --help'.")]
    [InlineData(
        "list extra",
        "list: found the argument 'extra', expected no more of them. See 'messaging-reports list --help'.")]
    [InlineData(
        "list --wide",
        "list: found the unknown option '--wide', expected one it has. See 'messaging-reports list --help'.")]
    [InlineData(
        "run --compression gzip",
        "run: found the unknown option '--compression', expected one it has. See 'messaging-reports run --help'.")]
    [InlineData(
        "run usage-detail --part-rows=5",
        "run: found the unknown option '--part-rows', expected one it has. See 'messaging-reports run --help'.")]
    [InlineData(
        "run usage-detail --csvw",
        "run: found the unknown option '--csvw', expected one it has. See 'messaging-reports run --help'.")]
    [InlineData(
        "describe usage-detail --wide",
        "describe: found the unknown option '--wide', expected one it has. See 'messaging-reports describe --help'.")]
    [InlineData(
        "sample --wide",
        "sample: found the unknown option '--wide', expected one it has. See 'messaging-reports sample --help'.")]
    [InlineData(
        "demo ./somewhere",
        "demo: found the argument something that is no name, expected no more of them. See 'messaging-reports " +
        "demo --help'.")]
    [InlineData(
        "run usage-detail --account",
        "account: found no value, expected one after --account. Give it a value.")]
    [InlineData(
        "run usage-detail --account A --account B",
        "account: found it 2 times, expected it once. Give it once.")]
    [InlineData(
        "run usage-detail --bom=true",
        "report: found 'true', expected one of " + Reports + ", all. Choose one of them.")]
    public async Task RunAsync_WrongUsage_IsOneLineAndExitCode2(string line, string message)
    {
        ToolRun run = await ToolRun.OfAsync(Words.Of(line));

        Assert.Equal(message + "\n", run.Error);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("run", "usage-detail", "--source", "postgres:Host=db;", "Password=s3cret")]
    [InlineData("run", "--password=s3cret")]
    [InlineData("list", "Password=s3cret")]
    [InlineData("Password=s3cret")]
    [InlineData(
        "run", "usage-detail", "--account", "A", "--from", "2024-10-01", "--to", "2024-10-31", "--source",
        "postgres:Password=s3cret")]
    [InlineData(
        "run", "usage-detail", "--account", "A", "--from", "2024-10-01", "--to", "2024-10-31", "--source",
        "Host=db;Password=s3cret:5")]
    [InlineData(
        "run", "usage-detail", "--account", "A", "--from", "2024-10-01", "--to", "2024-10-31", "--source",
        "Password=s3cret")]
    public async Task RunAsync_PartOfAConnectionString_IsNotRepeated(params string[] args)
    {
        ToolRun run = await ToolRun.OfAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("s3cret", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error, '\n');
    }

    [Fact]
    public async Task RunAsync_Help_ListsTheCommands()
    {
        ToolRun run = await ToolRun.OfAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.All(["demo", "run", "list", "describe", "sample"], command =>
            Assert.Matches($"(?m)^  {command} ", run.Output));
    }

    [Fact]
    public async Task RunAsync_HelpOfRun_NamesEveryOption()
    {
        ToolRun run = await ToolRun.OfAsync("run", "--help");

        Assert.Equal(0, run.ExitCode);
        string[] options =
        [
            "source", "account", "campaign", "sub-campaign", "enterprise", "from", "to", "start", "end", "day-rule",
            "out", "overwrite", "charset", "bom", "delimiter", "local-times", "no-formula-guard", "fold-line-breaks",
            "compress", "omit-inactive", "strict", "quiet", "json", "verbose",
        ];
        Assert.All(options, option => Assert.Matches($"(?m)^  --{option} ", run.Output));
    }

    [Fact]
    public async Task RunAsync_IdThatStartsWithAt_IsNotAFileOfArguments()
    {
        ToolRun run = await ToolRun.OfAsync("run", "usage-detail", "--account", "@A", "--from", "x", "--to", "x");

        Assert.Equal(
            "from: 'x' found, expected a date as yyyy-MM-dd in the years 0001 to 9999. " +
            "Write it like 2024-10-31.\n",
            run.Error);
    }

    [Fact]
    public async Task RunAsync_Verbose_AddsTheStackTrace()
    {
        ToolRun run = await ToolRun.OfAsync("describe", "--verbose");

        string[] lines = run.Error.Split('\n');
        Assert.Equal("report: found 0 reports, expected one. Name one report.", lines[0]);
        Assert.Equal($"MessagingReports.ReportRequestException: {lines[0]}", lines[1]);
        Assert.StartsWith("   at MessagingReports.Cli.", lines[2], StringComparison.Ordinal);
    }
}
