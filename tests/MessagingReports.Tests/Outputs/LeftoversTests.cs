using MessagingReports.Outputs;
using MessagingReports.Tests.Testing;

namespace MessagingReports.Tests.Outputs;

/// <summary>The next run into a folder removes what a killed one left, and nothing else.</summary>
public sealed class LeftoversTests : IDisposable
{
    private const string Dead = ".messaging-reports-0123456789abcdef0123456789abcdef";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Temporaries { get; } =
    [
        Dead + ".lock",
        Dead + ".tmp",
        Dead + ".tmp.old",
        Dead + ".manifest.tmp",
        Dead + ".manifest.tmp.old",
    ];

    public static TheoryData<string> Others { get; } =
    [
        Dead,
        Dead + ".csv",
        Dead + ".duckdb.tmp",
        ".messaging-reports-demo",
        ".messaging-reports-0123456789abcdef0123456789abcde.tmp",
        ".messaging-reports-0123456789abcdef0123456789abcdefg.tmp",
        ".messaging-reports-{123456789abcdef0123456789abcdef.tmp",
        "messaging-reports-0123456789abcdef0123456789abcdef.tmp",
        "usage-detail_A1_2024-10-01_2024-10-30.csv.manifest.json",
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Temporaries))]
    public async Task Run_FileOfADeadRun_IsRemoved(string name)
    {
        await File.WriteAllTextAsync(_folder.File(name), "half");

        await RunAsync();

        Assert.False(File.Exists(_folder.File(name)));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Run_FileOfOthers_Stays(string name)
    {
        await File.WriteAllTextAsync(_folder.File(name), "theirs");

        await RunAsync();

        Assert.Equal("theirs", await File.ReadAllTextAsync(_folder.File(name)));
        Assert.Equal(3, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public async Task Run_ToAFileBesideFilesOfADeadRun_RemovesThem()
    {
        await File.WriteAllTextAsync(_folder.File(Dead + ".tmp"), "half");

        await new TestStore().Runner().RunAsync(
            TestRuns.Request(ReportCatalog.UsageDetail), ReportOutput.File(_folder.File("x.csv")));

        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public async Task Run_WhileAnotherLives_LeavesItsFilesAlone()
    {
        bool hasRun = false;
        Running.StubSource source = new()
        {
            Read = (query, token) =>
            {
                RunAsync().GetAwaiter().GetResult();
                hasRun = true;
                return new TestStore().Attempt("T1").ReadAsync(query, token);
            },
        };

        await source.Runner().RunAsync(
            TestRuns.Request(ReportCatalog.UsageDetail), ReportOutput.File(_folder.File("x.csv")));

        Assert.True(hasRun);
        Assert.True(File.Exists(_folder.File("x.csv.manifest.json")));
        Assert.Equal(4, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public void TryTake_LockThatIsHeld_GivesNone()
    {
        using RunLock held = RunLock.Take(_folder.Path);

        Assert.Null(RunLock.TryTake(held.Path));
    }

    [Fact]
    public void Dispose_Lock_LeavesNoFile()
    {
        RunLock.Take(_folder.Path).Dispose();

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    private Task RunAsync() => new TestStore().Runner().RunAsync(
        TestRuns.Request(ReportCatalog.UsageDetail), ReportOutput.Folder(_folder.Path));
}
