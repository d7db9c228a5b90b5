namespace MessagingReports.Cli.Tests.Commands;

public sealed class RunAllTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Theory]
    [InlineData(
        "--account ACC-NY",
        "2024-10-31",
        "service-summary account-activity list-audit usage-detail all-attempts all-contacts service-detail " +
        "contact-center")]
    [InlineData("--enterprise ENT-1", "2024-11-30", "list-audit contact-center")]
    [InlineData("--account ACC-NY --campaign CMP-101", "2024-11-30", "all-attempts all-contacts contact-center")]
    public async Task RunAll_Scope_RunsTheReportsThatFit(string scope, string to, string reports)
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync(
            [
                "run", "all", "--source", sample.Source, .. scope.Split(' '),
                "--from", "2024-10-01", "--to", to, "--out", folder.Path,
            ]);

        Assert.Equal("", run.Error);
        Assert.Equal(reports.Split(' '), run.Output.TrimEnd('\n').Split('\n').Select(line => line.Split(':')[0]));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task RunAll_MoreThan31Days_LeavesServiceDetailOutWithANotice()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync(
            "run", "all", "--source", sample.Source, "--account", "ACC-NY", "--quiet",
            "--from", "2024-10-01", "--to", "2024-11-01", "--out", folder.Path);

        Assert.Equal(
            "service-detail: found a window of more than 31 report days, expected fewer; the report is left out. " +
            "Run it for a shorter window.\n",
            run.Error);
        Assert.Equal(14, folder.Names.Length);
        Assert.DoesNotContain(folder.Names, name => name.StartsWith("service-detail", StringComparison.Ordinal));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task RunAll_OneFileExists_WritesNone()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.At("contact-center_ACC-NY_2024-10-01_2024-10-31.csv"), "old");

        ToolRun run = await ToolRun.OfAsync(sample.Run("all", "--out", folder.Path));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["contact-center_ACC-NY_2024-10-01_2024-10-31.csv"], folder.Names);
    }
}
