using Xunit.Abstractions;

namespace MessagingReports.Faults.Tests.Processes;

/// <summary>Processes are killed while they run reports, at random moments.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private readonly Random _random = new(LongForm.Seed);

    [Fact]
    public async Task Loop_KilledAtRandomMoments_LeavesWholeFilesAndTheNextRunCleansUp()
    {
        (int kills, int leftovers, int mixed) = (LongForm.Or(usual: 4, many: 100), 0, 0);
        string? memory = Directory.Exists("/dev/shm") ? "/dev/shm" : null;
        foreach (string? parent in new[] { null, memory })
        {
            using TemporaryFolder folder = new(parent);
            for (int kill = 0; kill < kills / 2; kill++)
            {
                using ChildProcess child = ChildProcess.StartLoop(folder.Path);
                await child.WaitUntilReadyAsync();
                int[] ready = await FolderState.AssertWholeAsync(folder.Path, mayHaveTemporaries: false);
                Assert.Equal(ReportCatalog.All.Count, ready[0]);

                child.GoOn();
                await Task.Delay(_random.Next(200));
                Assert.False(child.HasExited);
                child.Kill();

                int[] reports = await FolderState.AssertWholeAsync(folder.Path, mayHaveTemporaries: true);
                Assert.Equal(ReportCatalog.All.Count, reports.Sum());
                mixed += reports.All(count => count > 0) ? 1 : 0;
                leftovers += Directory.GetFiles(folder.Path, ".*").Length > 0 ? 1 : 0;
            }
        }

        output.WriteLine(FormattableString.Invariant(
            $"{kills} kills, {leftovers} left temporaries, {mixed} came between two renames; {LongForm.Replay}"));
    }

    [Fact]
    public async Task Tool_KilledAtRandomMoments_LeavesWholeFilesAndTheNextRunCleansUp()
    {
        using TemporaryFolder store = new();
        using TemporaryFolder folder = new();
        await WriteStoreAsync(store.Path);
        string[] run = RunOver(store.Path, folder.Path);
        int whole = 0;
        int kills = LongForm.Or(usual: 1, many: 20);
        for (int kill = 0; kill < kills; kill++)
        {
            // Half of the runs begin with an empty folder.
            if (kill % 2 == 0)
            {
                Directory.GetFiles(folder.Path).ToList().ForEach(File.Delete);
            }

            using ChildProcess child = ChildProcess.StartTool(run);
            await Task.Delay(_random.Next(3_000));
            child.Kill();
            whole += (await FolderState.AssertWholeAsync(folder.Path, mayHaveTemporaries: true)).Sum();
        }

        await EndWellAsync(run);
        int[] reports = await FolderState.AssertWholeAsync(folder.Path, mayHaveTemporaries: false);
        Assert.Equal(ReportCatalog.All.Count, reports[0]);
        output.WriteLine(FormattableString.Invariant(
            $"{kills} kills of the tool, {whole} whole reports after them; {LongForm.Replay}"));
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tool_FileMayNotGrow_LeavesNothing(bool isKilled)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Only a shell can limit the size of files.");
        using TemporaryFolder store = new();
        using TemporaryFolder folder = new();
        await WriteStoreAsync(store.Path);

        using ChildProcess child = ChildProcess.StartLimitedTool(64, isKilled, RunOver(store.Path, folder.Path));
        string error = await child.EndAsync();

        if (isKilled)
        {
            const int KilledBySizeLimit = 128 + 25;
            Assert.Equal(KilledBySizeLimit, child.ExitCode);
        }
        else
        {
            Assert.Equal(4, child.ExitCode);
            Assert.Contains(": writing failed (", error, StringComparison.Ordinal);
            Assert.Single(error, '\n');
        }

        int[] reports = await FolderState.AssertWholeAsync(folder.Path, mayHaveTemporaries: isKilled);
        Assert.Equal([0, 0], reports);
    }

    private static async Task EndWellAsync(string[] run)
    {
        using ChildProcess child = ChildProcess.StartTool(run);
        Assert.Equal("", await child.EndAsync());
        Assert.Equal(0, child.ExitCode);
    }

    private static string[] RunOver(string store, string folder) =>
    [
        "run", "all", "--source", $"folder:{store}", "--account", "ACC-NY", "--from", "2024-10-01",
        "--to", "2024-10-31", "--out", folder, "--overwrite",
    ];

    private static Task WriteStoreAsync(string folder) => MessagingReports.Testing.DataFolderWriter.WriteAsync(
        folder, FaultReports.Versions[0].Store.Directory, relation => FaultReports.Versions[0].Store.Read(relation));
}
