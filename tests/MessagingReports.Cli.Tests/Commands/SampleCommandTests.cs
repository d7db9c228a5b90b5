namespace MessagingReports.Cli.Tests.Commands;

public sealed class SampleCommandTests
{
    private static readonly string[] Relations =
    [
        "accounts", "attempts", "campaigns", "contract_lines", "direct_connect_attempts", "enterprises",
        "filtered_contacts", "list_loads", "passes", "service_usage", "services", "sub_campaigns",
    ];

    [Fact]
    public async Task Sample_Csv_HasAFileForEachRelation()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync("sample", "--out", folder.At("new"), "--rows", "50");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"folder:{folder.At("new")}\n", run.Output);
        Assert.Equal(
            Relations.Select(name => name + ".csv"),
            Directory.GetFiles(folder.At("new")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(51, File.ReadLines(Path.Combine(folder.At("new"), "attempts.csv")).Count());
    }

    [Fact]
    public async Task Sample_SameSeed_GivesTheSameBytes()
    {
        using TemporaryFolder first = new();
        using TemporaryFolder second = new();
        using TemporaryFolder other = new();

        await ToolRun.OfAsync("sample", "--out", first.Path, "--rows", "300", "--seed", "7");
        await ToolRun.OfAsync("sample", "--out", second.Path, "--rows", "300", "--seed", "7");
        await ToolRun.OfAsync("sample", "--out", other.Path, "--rows", "300", "--seed", "8");

        Assert.All(first.Names, name =>
            Assert.Equal(File.ReadAllBytes(first.At(name)), File.ReadAllBytes(second.At(name))));
        Assert.NotEqual(
            await File.ReadAllBytesAsync(first.At("attempts.csv")),
            await File.ReadAllBytesAsync(other.At("attempts.csv")));
    }

    [Theory]
    [InlineData("csv", "folder:")]
    [InlineData("parquet", "folder:")]
    [InlineData("duckdb", "duckdb:")]
    public async Task Sample_EachFormat_GivesTheSameReports(string format, string scheme)
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder csv = new();
        await ToolRun.OfAsync("sample", "--out", csv.Path, "--rows", "300", "--seed", "3");
        ToolRun expected = await ToolRun.OfAsync(SampleFolder.RunOver(csv.Path, "all-contacts", "--out", "-"));

        ToolRun made = await ToolRun.OfAsync(
            "sample", "--out", folder.Path, "--rows", "300", "--seed", "3", "--format", format);
        using TestConsole console = new() { Source = made.Output.TrimEnd('\n') };
        ToolRun run = await ToolRun.OfAsync(
            console,
            ["run", "all-contacts", "--account", "ACC-NY", "--from", "2024-10-01", "--to", "2024-10-31", "--out", "-"]);

        Assert.StartsWith(scheme, made.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
        Assert.True(expected.OutputBytes.Length > 10_000);
        Assert.Equal(expected.OutputBytes, run.OutputBytes);
    }

    [Fact]
    public async Task Sample_ParquetOverCsv_LeavesOneFileForEachRelation()
    {
        using TemporaryFolder folder = new();
        await ToolRun.OfAsync("sample", "--out", folder.Path, "--rows", "10");

        ToolRun refused = await ToolRun.OfAsync("sample", "--out", folder.Path, "--rows", "10", "--format", "parquet");
        ToolRun run = await ToolRun.OfAsync(
            "sample", "--out", folder.Path, "--rows", "10", "--format", "parquet", "--overwrite");

        Assert.Equal(2, refused.ExitCode);
        Assert.Equal(
            $"out: found '{folder.At("enterprises.csv")}' already there, expected a new file. " +
            "Choose another place, or allow overwriting.\n",
            refused.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Relations.Select(name => name + ".parquet"), folder.Names);
    }

    [Theory]
    [InlineData("csv", "attempts.csv")]
    [InlineData("duckdb", "store.duckdb")]
    public async Task Sample_StoreExists_IsKeptUnlessItMayBeOverwritten(string format, string name)
    {
        using TemporaryFolder folder = new();
        string[] args = ["sample", "--out", folder.Path, "--rows", "10", "--format", format];
        await File.WriteAllTextAsync(folder.At(name), "old");

        ToolRun refused = await ToolRun.OfAsync(args);

        Assert.Equal(2, refused.ExitCode);
        Assert.Single(refused.Error, '\n');
        Assert.Equal([name], folder.Names);
        Assert.Equal("old", await File.ReadAllTextAsync(folder.At(name)));
        Assert.Equal(0, (await ToolRun.OfAsync([.. args, "--overwrite"])).ExitCode);
        Assert.NotEqual(3, new FileInfo(folder.At(name)).Length);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("duckdb")]
    public async Task Sample_Cancelled_LeavesNoFile(string format)
    {
        using TemporaryFolder folder = new();
        using TestConsole console = new();
        using CancellationTokenSource cancellation = new();
        await cancellation.CancelAsync();

        ToolRun run = await ToolRun.OfAsync(
            console, ["sample", "--out", folder.Path, "--rows", "10", "--format", format], cancellation.Token);

        Assert.Equal(130, run.ExitCode);
        Assert.Equal(
            "sample: found a request to stop, expected to finish; no unfinished file was left. " +
            "Start it again when it suits.\n",
            run.Error);
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData("sample", "out: found no folder, expected one. Name a folder.")]
    [InlineData(
        "sample --out x --format xlsx",
        "format: found 'xlsx', expected csv, parquet or duckdb. Choose one of them.")]
    [InlineData(
        "sample --out x --rows -1",
        "rows: found '-1', expected a whole number from 0 to 1000000000. Correct the number.")]
    [InlineData(
        "sample --out x --rows 1000000001",
        "rows: found '1000000001', expected a whole number from 0 to 1000000000. Correct the number.")]
    [InlineData(
        "sample --out x --seed one",
        "seed: found 'one', expected a whole number from 0 to 18446744073709551615. Correct the number.")]
    [InlineData(
        "demo --rows 1e6",
        "rows: found '1e6', expected a whole number from 0 to 1000000000. Correct the number.")]
    public async Task Sample_WrongRequest_IsOneLineAndExitCode2(string line, string message)
    {
        ToolRun run = await ToolRun.OfAsync(line.Split(' '));

        Assert.Equal(message + "\n", run.Error);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("demo")]
    public async Task Sample_EmptyFolder_IsOneLineAndExitCode2(string command)
    {
        ToolRun run = await ToolRun.OfAsync(command, "--out", "");

        Assert.Equal("out: found no folder, expected one. Name a folder.\n", run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("duckdb")]
    public async Task Sample_FolderIsAFile_IsExitCode4(string format)
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.At("file"), "");

        ToolRun run = await ToolRun.OfAsync("sample", "--out", folder.At("file"), "--rows", "10", "--format", format);

        Assert.Equal(4, run.ExitCode);
        Assert.StartsWith(
            $"{folder.At("file")}: found IOException while writing, expected a folder",
            run.Error,
            StringComparison.Ordinal);
        Assert.Single(run.Error, '\n');
    }
}
