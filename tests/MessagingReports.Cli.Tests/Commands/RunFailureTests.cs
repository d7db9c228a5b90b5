namespace MessagingReports.Cli.Tests.Commands;

public sealed class RunFailureTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Fact]
    public async Task Run_NoDirectoryFile_IsExitCode3()
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder store = sample.CopyWith("services", text => text);
        File.Delete(store.At("services.csv"));

        ToolRun run = await ToolRun.OfAsync(SampleFolder.RunOver(store.Path, "list-audit", "--out", folder.Path));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            $"{store.Path}: found no file of services, expected services.parquet, services.csv or services.csv.gz. " +
            "Add the file, a header row alone if the relation is empty.\n",
            run.Error);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task Run_BadValue_IsExitCode3WithRelationAndRule()
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder store = sample.CopyWith(
            "list_loads", text => text.Replace(",Completed,", ",Complete,", StringComparison.Ordinal));

        ToolRun run = await ToolRun.OfAsync(SampleFolder.RunOver(store.Path, "list-audit", "--out", folder.Path));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("list_loads", run.Error, StringComparison.Ordinal);
        Assert.Contains("'Complete'", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error, '\n');
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task Run_NoFolder_IsExitCode4()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync(
            SampleFolder.RunOver(folder.At("none"), "list-audit", "--out", folder.Path));

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(
            $"duckdb: found no folder at {folder.At("none")}, expected a data folder. Check the path.\n", run.Error);
    }

    [Fact]
    public async Task Run_NoDatabase_IsExitCode4()
    {
        using TemporaryFolder folder = new();
        using TestConsole console = new() { Source = $"duckdb:{folder.At("none")}" };

        ToolRun run = await ToolRun.OfAsync(
            console,
            Words.Of($"run list-audit --account A --from 2024-10-01 --to 2024-10-01 --out {folder.Path}"));

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(
            $"duckdb: found no file at {folder.At("none")}, expected a DuckDB database that can be read. " +
            "Check the path.\n",
            run.Error);
    }

    [Fact]
    public async Task Run_StandardOutputFails_IsExitCode4()
    {
        using TestConsole console = new() { OutputStream = new BrokenStream() };

        ToolRun run = await ToolRun.OfAsync(console, sample.Run("list-audit", "--out", "-"));

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(
            "stream: writing failed (IOException), expected a stream that takes the report. " +
            "Look at the inner exception.\n",
            run.Error);
    }

    [Fact]
    public async Task Run_UnexpectedFailure_IsExitCode4AndOneLine()
    {
        InvalidDataException failure = new("first\nsecond");
        using TestConsole console = new() { Output = new StreamWriter(new BrokenStream(failure)) };

        ToolRun run = await ToolRun.OfAsync(console, Words.Of("list"));

        Assert.Equal(4, run.ExitCode);
        Assert.Equal(
            "list: found an unexpected InvalidDataException, expected none. " +
            "Run again with --verbose for the whole error.\n",
            run.Error);
    }

    [Fact]
    public async Task Run_Cancelled_IsExitCode130AndLeavesNothing()
    {
        using TemporaryFolder folder = new();
        using TestConsole console = new();
        using CancellationTokenSource cancellation = new();
        await cancellation.CancelAsync();

        ToolRun run = await ToolRun.OfAsync(console, sample.Run("all", "--out", folder.At("out/")), cancellation.Token);

        Assert.Equal(130, run.ExitCode);
        Assert.Equal(
            "run: found a request to stop, expected to finish; no unfinished file was left. " +
            "Start it again when it suits.\n",
            run.Error);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task Run_CancelledWhileWriting_IsExitCode130()
    {
        using CancellationTokenSource cancellation = new();
        using TestConsole console = new() { OutputStream = new BrokenStream(() => cancellation.Cancel()) };

        ToolRun run = await ToolRun.OfAsync(console, sample.Run("list-audit", "--out", "-"), cancellation.Token);

        Assert.Equal(130, run.ExitCode);
    }
}
