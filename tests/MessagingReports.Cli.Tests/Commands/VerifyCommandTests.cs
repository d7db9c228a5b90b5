namespace MessagingReports.Cli.Tests.Commands;

public sealed class VerifyCommandTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private const string UsageDetail = "usage-detail_ACC-NY_2024-10-01_2024-10-31.csv";

    [Fact]
    public async Task Verify_FinishedReports_PrintsThemAndEndsWithZero()
    {
        using TemporaryFolder folder = new();
        await ToolRun.OfAsync(sample.Run("usage-detail", "--out", folder.Path + "/"));
        await ToolRun.OfAsync(sample.Run("all-attempts", "--out", folder.Path + "/"));

        ToolRun run = await ToolRun.OfAsync("verify", folder.Path);

        Assert.Equal("", run.Error);
        Assert.StartsWith("Report       Rows", run.Output, StringComparison.Ordinal);
        Assert.Contains($" 0 {UsageDetail}\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 reports read back, 1 identities between them checked.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Verify_ChangedReport_NamesTheBreakAndEndsWithThree()
    {
        using TemporaryFolder folder = new();
        await ToolRun.OfAsync(sample.Run("usage-detail", "--out", folder.Path + "/"));
        string file = folder.At(UsageDetail);
        await File.WriteAllTextAsync(
            file, (await File.ReadAllTextAsync(file)).Replace(",Voice,", ",Fax,", StringComparison.Ordinal));

        ToolRun run = await ToolRun.OfAsync("verify", folder.Path);

        Assert.Contains(
            ", Channel: found Fax, expected a label of Channel (cell)\n", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{UsageDetail}: found ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            " breaks, expected none. Run the reports again from the store.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public async Task Verify_NoSuchFolder_EndsWithTwo()
    {
        ToolRun run = await ToolRun.OfAsync("verify", "no-such-folder");

        Assert.Equal(
            "folder: 'no-such-folder' does not exist, expected a folder of finished reports. Check the path.\n",
            run.Error);
        Assert.Equal(2, run.ExitCode);
    }
}
