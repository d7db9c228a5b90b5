using System.Text.Json;

namespace MessagingReports.Cli.Tests.Commands;

public sealed class RunOutputTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private const string ListAudit = "list-audit_ACC-NY_2024-10-01_2024-10-31.csv";

    [Fact]
    public async Task Run_OutIsAFolder_WritesTheDefaultNameAndItsManifest()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync(sample.Run("list-audit", "--out", folder.Path));

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal([ListAudit, ListAudit + ".manifest.json"], folder.Names);
    }

    [Fact]
    public async Task Run_OffATerminal_WritesOneLineAReport()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync(sample.Run("list-audit contact-center", "--out", folder.Path));

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Matches($"^list-audit: [0-9]+ rows, [0-9]+ bytes, [0-9]+ ms, {folder.At(ListAudit)}$", lines[0]);
        Assert.StartsWith("contact-center: ", lines[1], StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Run_OutEndsInASeparator_MakesTheFolder()
    {
        using TemporaryFolder folder = new();

        await ToolRun.OfAsync(sample.Run("list-audit", "--out", folder.At("new") + "/"));

        Assert.True(File.Exists(Path.Combine(folder.At("new"), ListAudit)));
    }

    [Fact]
    public async Task Run_OutIsNoFolder_WritesThatFile()
    {
        using TemporaryFolder folder = new();

        await ToolRun.OfAsync(sample.Run("list-audit", "--out", folder.At("a.csv")));

        Assert.Equal(["a.csv", "a.csv.manifest.json"], folder.Names);
    }

    [Fact]
    public async Task Run_SeveralReports_TakesOutForAFolder()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync(sample.Run("list-audit contact-center", "--out", folder.At("a.csv")));

        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(Path.Combine(folder.At("a.csv"), ListAudit)));
    }

    [Fact]
    public async Task Run_OutIsMinus_WritesNothingButTheReport()
    {
        using TemporaryFolder folder = new();
        await ToolRun.OfAsync(sample.Run("list-audit", "--out", folder.At("a.csv")));

        ToolRun run = await ToolRun.OfAsync(sample.Run("list-audit", "--out", "-"));

        Assert.Equal(await File.ReadAllBytesAsync(folder.At("a.csv")), run.OutputBytes);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Run_FileExists_FailsUnlessItMayBeOverwritten()
    {
        using TemporaryFolder folder = new();
        string[] args = sample.Run("list-audit", "--out", folder.Path);
        await File.WriteAllTextAsync(folder.At(ListAudit), "old");

        ToolRun refused = await ToolRun.OfAsync(args);

        Assert.Equal(2, refused.ExitCode);
        Assert.Equal(
            $"out: found '{folder.At(ListAudit)}' already there, expected a new file. " +
            "Choose another place, or allow overwriting.\n",
            refused.Error);
        Assert.Equal("old", await File.ReadAllTextAsync(folder.At(ListAudit)));
        Assert.Equal(0, (await ToolRun.OfAsync([.. args, "--overwrite"])).ExitCode);
        Assert.NotEqual("old", await File.ReadAllTextAsync(folder.At(ListAudit)));
    }

    [Fact]
    public async Task Run_Json_WritesOneObjectAReport()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync(
            sample.Run("list-audit contact-center", "--json", "--quiet", "--out", folder.Path));

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        using JsonDocument line = JsonDocument.Parse(lines[0]);
        using JsonDocument manifest = JsonDocument.Parse(
            await File.ReadAllTextAsync(folder.At(ListAudit + ".manifest.json")));
        JsonElement written = manifest.RootElement;
        Assert.Equal(
            ["report", "rows", "bytes", "ms", "file", "manifest", "sha256"],
            line.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("list-audit", line.RootElement.GetProperty("report").GetString());
        Assert.Equal(written.GetProperty("rows").GetInt64(), line.RootElement.GetProperty("rows").GetInt64());
        Assert.Equal(new FileInfo(folder.At(ListAudit)).Length, line.RootElement.GetProperty("bytes").GetInt64());
        Assert.True(line.RootElement.GetProperty("ms").GetInt64() >= 0);
        Assert.Equal(folder.At(ListAudit), line.RootElement.GetProperty("file").GetString());
        Assert.Equal(folder.At(ListAudit + ".manifest.json"), line.RootElement.GetProperty("manifest").GetString());
        Assert.Equal(written.GetProperty("sha256").GetString(), line.RootElement.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task Run_Quiet_WritesNothingButTheFiles()
    {
        using TemporaryFolder folder = new();
        using TestConsole console = new() { IsErrorTerminal = true, IsOutputTerminal = true };

        ToolRun run = await ToolRun.OfAsync(console, sample.Run("list-audit", "--quiet", "--out", folder.Path));

        Assert.Equal("", run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(2, folder.Names.Length);
    }

    [Fact]
    public async Task Run_OnATerminal_ShowsProgressOnStandardErrorAndATable()
    {
        using TemporaryFolder folder = new();
        using TestConsole console = new() { IsErrorTerminal = true, IsOutputTerminal = true };

        ToolRun run = await ToolRun.OfAsync(console, sample.Run("usage-detail", "--out", folder.Path));

        Assert.Matches("usage-detail [0-9]+ rows [0-9,]+ rows/s 0:[0-9]{2}", run.Error);
        Assert.Contains("│ Report       │ Rows │  Bytes │", run.Output, StringComparison.Ordinal);
        Assert.Contains("│ usage-detail │ ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OnANarrowTerminal_CutsNoFileName()
    {
        using TemporaryFolder folder = new();
        using TestConsole console = new() { IsOutputTerminal = true, Width = 60 };

        ToolRun run = await ToolRun.OfAsync(console, sample.Run("list-audit", "--out", folder.Path));

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("Report ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith($" {ListAudit}", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UncontractedUsageOnATerminal_IsToldUnderTheTable()
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder store = sample.CopyWith("service_usage", Uncontracted);
        using TestConsole console = new() { IsOutputTerminal = true };

        ToolRun run = await ToolRun.OfAsync(
            console, SampleFolder.RunOver(store.Path, "service-summary", "--out", folder.Path));

        Assert.EndsWith(
            "╯\nservice-summary: uncontracted-usage: 1 (V-OUT-US-MIN)\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UncontractedUsage_IsToldBesideTheResult()
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder store = sample.CopyWith("service_usage", Uncontracted);

        ToolRun run = await ToolRun.OfAsync(
            SampleFolder.RunOver(store.Path, "service-summary", "--out", folder.Path));

        Assert.EndsWith("; uncontracted-usage: 1 (V-OUT-US-MIN)\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Strict_FailsOnUncontractedUsage()
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder store = sample.CopyWith("service_usage", Uncontracted);

        ToolRun run = await ToolRun.OfAsync(
            SampleFolder.RunOver(store.Path, "service-summary", "--strict", "--out", folder.Path));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            "service-summary: found 1 usage records without a contract line (services V-OUT-US-MIN), expected none, " +
            "since the run is strict. Contract the services, or run without strict.\n",
            run.Error);
        Assert.Empty(folder.Names);
    }

    /// <summary>Adds a record without contract line to <c>service_usage.csv</c>.</summary>
    private static string Uncontracted(string csv)
    {
        string[] header = csv[..csv.IndexOf('\r', StringComparison.Ordinal)].Split(',');
        Dictionary<string, string> cells = new(StringComparer.Ordinal)
        {
            ["usage_id"] = "Z-1",
            ["account_id"] = "ACC-NY",
            ["usage_type"] = "Usage",
            ["usage_at"] = "2024-10-15T12:00:00Z",
            ["service_code"] = "V-OUT-US-MIN",
            ["quantity"] = "1",
        };
        return $"{csv}{string.Join(',', header.Select(column => cells.GetValueOrDefault(column, "")))}\r\n";
    }
}
