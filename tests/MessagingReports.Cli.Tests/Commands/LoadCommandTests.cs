namespace MessagingReports.Cli.Tests.Commands;

public sealed class LoadCommandTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Fact]
    public async Task Load_IntoADuckDbFile_GivesTheSameReports()
    {
        using TemporaryFolder folder = new();
        string store = folder.At("new.duckdb");

        ToolRun load = await ToolRun.OfAsync("load", "--from", sample.Path, "--source", $"duckdb:{store}");

        Assert.Equal("", load.Error);
        Assert.Equal(0, load.ExitCode);
        Assert.StartsWith("Relation", load.Output, StringComparison.Ordinal);
        Assert.Equal(["new.duckdb"], folder.Names);
        Assert.Equal(
            (await ToolRun.OfAsync(sample.Run("all-contacts", "--out", "-"))).OutputBytes,
            (await ToolRun.OfAsync(
                "run", "all-contacts", "--account", "ACC-NY", "--from", "2024-10-01", "--to", "2024-10-31",
                "--source", $"duckdb:{store}", "--out", "-")).OutputBytes);
    }

    [Fact]
    public async Task Load_FileThatExists_IsRefusedUnlessItMayBeReplaced()
    {
        using TemporaryFolder folder = new();
        string store = folder.At("new.duckdb");
        await File.WriteAllTextAsync(store, "mine");

        ToolRun refused = await ToolRun.OfAsync("load", "--from", sample.Path, "--source", $"duckdb:{store}");

        Assert.Equal(
            $"duckdb: found the file '{store}', expected none. Choose another name or add --replace.\n",
            refused.Error);
        Assert.Equal(4, refused.ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(store));

        ToolRun replaced = await ToolRun.OfAsync(
            "load", "--from", sample.Path, "--source", $"duckdb:{store}", "--replace");

        Assert.Equal("", replaced.Error);
        Assert.NotEqual("mine", await File.ReadAllTextAsync(store));
        Assert.Equal(["new.duckdb"], folder.Names);
    }

    [Fact]
    public async Task Load_FolderThatCannotBeRead_LeavesTheStoreAsItWas()
    {
        using TemporaryFolder folder = new();
        string store = folder.At("new.duckdb");
        await File.WriteAllTextAsync(store, "mine");
        Directory.CreateDirectory(folder.At("empty"));

        ToolRun run = await ToolRun.OfAsync(
            "load", "--from", folder.At("empty"), "--source", $"duckdb:{store}", "--replace");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(store));
        Assert.Equal(["empty", "new.duckdb"], folder.Names);
    }

    [Theory]
    [InlineData("load --source duckdb:x", "from: found no folder, expected a data folder. Give --from.")]
    [InlineData(
        "load --from DATA --source folder:x",
        "source: found folder:, expected an engine to load into. Name duckdb:, postgres: or clickhouse:.")]
    public async Task Load_WrongRequest_IsOneLineAndExitCode2(string line, string message)
    {
        ToolRun run = await ToolRun.OfAsync(Words.Of(line.Replace("DATA", sample.Path, StringComparison.Ordinal)));

        Assert.Equal(message + "\n", run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Load_ServerThatIsNotThere_FailsWithoutItsPassword()
    {
        ToolRun run = await ToolRun.OfAsync(
            "load", "--from", sample.Path, "--source",
            "postgres:Host=127.0.0.1;Port=1;Username=u;Password=s3cret;Database=d;Timeout=2");

        Assert.Equal(4, run.ExitCode);
        Assert.DoesNotContain("s3cret", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }
}
