using System.Text;

namespace MessagingReports.Cli.Tests.Commands;

public sealed class RunFormatTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Theory]
    [InlineData("", "\"charset\": \"utf-8\"")]
    [InlineData("--charset utf-8", "\"charset\": \"utf-8\"")]
    [InlineData("--charset iso-8859-1", "\"charset\": \"iso-8859-1\"")]
    [InlineData("--charset windows-1252", "\"charset\": \"windows-1252\"")]
    [InlineData("", "\"byteOrderMark\": false")]
    [InlineData("--bom", "\"byteOrderMark\": true")]
    [InlineData("--delimiter ,", "\"delimiter\": \",\"")]
    [InlineData("--delimiter ;", "\"delimiter\": \";\"")]
    [InlineData("--delimiter |", "\"delimiter\": \"|\"")]
    [InlineData("--delimiter tab", "\"delimiter\": \"\\t\"")]
    [InlineData("--local-times offset", "\"localTimes\": \"offset\"")]
    [InlineData("--local-times spreadsheet", "\"localTimes\": \"spreadsheet\"")]
    [InlineData("", "\"formulaGuard\": true")]
    [InlineData("--no-formula-guard", "\"formulaGuard\": false")]
    [InlineData("", "\"foldLineBreaks\": false")]
    [InlineData("--fold-line-breaks", "\"foldLineBreaks\": true")]
    [InlineData("", "\"dayRule\": \"local-midnight\"")]
    [InlineData("--day-rule local-midnight", "\"dayRule\": \"local-midnight\"")]
    [InlineData("--day-rule platform-day", "\"dayRule\": \"platform-day\"")]
    [InlineData("", "\"from\": \"2024-10-01\"")]
    public async Task Run_Option_IsInTheManifest(string options, string expected)
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync(
            sample.Run("list-audit", ["--out", folder.At("a.csv"), .. Words.Of(options)]));

        Assert.Equal("", run.Error);
        string manifest = await File.ReadAllTextAsync(folder.At("a.csv.manifest.json"));
        Assert.Contains(expected, manifest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BomOnStandardOutput_StartsWithItOnce()
    {
        ToolRun run = await ToolRun.OfAsync(sample.Run("list-audit", "--bom", "--out", "-"));

        Assert.Equal("\uFEFFEnterprise ID,", Encoding.UTF8.GetString(run.OutputBytes.AsSpan(0, 17)));
    }

    [Fact]
    public async Task Run_Instants_AreTheWindow()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync(
            "run", "list-audit", "--source", sample.Source, "--account", "ACC-NY",
            "--start", "2024-10-01T00:00:00Z", "--end", "2024-10-02T12:30:00.5Z", "--out", folder.Path);

        Assert.Equal("", run.Error);
        Assert.Equal("list-audit_ACC-NY_20241001T000000Z_20241002T123000Z.csv", folder.Names[0]);
    }

    [Fact]
    public async Task Run_OmitInactive_LeavesOutCampaignsWithoutActivity()
    {
        string[] args =
        [
            "run", "account-activity", "--source", sample.Source, "--account", "ACC-NY",
            "--from", "2020-01-01", "--to", "2020-01-01", "--out", "-",
        ];

        ToolRun all = await ToolRun.OfAsync(args);
        ToolRun active = await ToolRun.OfAsync([.. args, "--omit-inactive"]);

        Assert.Equal(5, all.Output.TrimEnd('\n').Split('\n').Length);
        Assert.Single(active.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Run_SubCampaign_IsInTheFileName()
    {
        using TemporaryFolder folder = new();
        string line = (await File.ReadAllLinesAsync(Path.Combine(sample.Path, "sub_campaigns.csv")))[1];
        string[] ids = line.Split(',');

        ToolRun run = await ToolRun.OfAsync(
            sample.Run("contact-center", "--campaign", ids[1], "--sub-campaign", ids[0], "--out", folder.Path));

        Assert.Equal("", run.Error);
        Assert.Equal($"contact-center_{ids[0]}_2024-10-01_2024-10-31.csv", folder.Names[0]);
    }
}
