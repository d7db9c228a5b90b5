using MessagingReports.Relations;
using Xunit.Abstractions;

namespace MessagingReports.Faults.Tests.Sources;

/// <summary>The source fails: at its directory, at its first, second, any row and at every edge of a batch.</summary>
public sealed class SourceFaultTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SortedDictionary<string, byte[]> _before = [];
    private int _faults;

    public static TheoryData<string> Relations { get; } =
        [.. RelationSchemas.Facts.Select(relation => relation.Name)];

    // Reports of an earlier run lie there: they must survive every failure, byte for byte.
    public async Task InitializeAsync()
    {
        await FaultReports.Versions[0].RunAsync(ReportOutput.Folder(_folder.Path));
        _before = FolderState.Of(_folder.Path);
    }

    public Task DisposeAsync()
    {
        output.WriteLine(FormattableString.Invariant($"{_faults * 2} failed runs; {LongForm.Replay}"));
        return Task.CompletedTask;
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task RunAll_DirectoryFails_LeavesTheFolderAsItWas() =>
        AssertFailsAsync(new(FaultReports.Versions[1].Store) { AtTheDirectory = () => throw new TimeoutException() });

    [Theory]
    [MemberData(nameof(Relations))]
    public async Task RunAll_FailsAfterTheFirstRows_LeavesTheFolderAsItWas(string relation)
    {
        foreach (long row in new long[] { 1, 2 })
        {
            await AssertFailsAsync(FailAt(relation, row));
        }
    }

    [Theory]
    [MemberData(nameof(Relations))]
    public async Task RunAll_FailsAtAnEdgeOfABatch_LeavesTheFolderAsItWas(string relation)
    {
        List<long> edges = await EdgesOfAsync(relation);
        Assert.True(edges.Count >= 2, "a batch and the end at least");
        int step = LongForm.Or(usual: Math.Max((edges.Count - 1) / 2, 1), many: 1);
        for (int edge = 0; edge < edges.Count; edge += step)
        {
            await AssertFailsAsync(FailAt(relation, edges[edge]));
        }

    }

    [Theory]
    [MemberData(nameof(Relations))]
    public async Task RunAll_FailsAtAnyRow_LeavesTheFolderAsItWas(string relation)
    {
        Random random = new(LongForm.Seed);
        long rows = (await EdgesOfAsync(relation))[^1];
        for (int i = 0; i < LongForm.Or(usual: 1, many: 50); i++)
        {
            long row = random.NextInt64(1, rows + 1);
            await AssertFailsAsync(FailAt(relation, row));
        }
    }

    private static async Task<List<long>> EdgesOfAsync(string relation)
    {
        List<long> edges = [];
        FaultSource source = new(FaultReports.Versions[1].Store)
        {
            AtARow = (read, row) =>
            {
                if (read.Name == relation)
                {
                    edges.Add(row);
                }
            },
        };
        using TemporaryFolder folder = new();
        await FaultReports.RunAsync(source, ReportOutput.Folder(folder.Path));
        return edges;
    }

    private static FaultSource FailAt(string relation, long row) => new(FaultReports.Versions[1].Store)
    {
        CutAt = row,
        AtARow = (read, rows) =>
        {
            if (read.Name == relation && rows == row)
            {
                throw new TimeoutException();
            }
        },
    };

    private async Task AssertFailsAsync(FaultSource source)
    {
        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(
            () => FaultReports.RunAsync(source, ReportOutput.Folder(_folder.Path, overwrite: true)));
        Assert.IsType<TimeoutException>(found.InnerException);
        FolderState.AssertSame(_before, _folder.Path);

        string missing = _folder.File("new");
        ReportCompression compression = _faults++ % 2 == 0 ? ReportCompression.Gzip : ReportCompression.Zstd;
        await Assert.ThrowsAsync<ReportSourceException>(() => FaultReports.RunAsync(
            source, ReportOutput.Folder(missing), FaultReports.RequestsWith(compression)));
        Assert.False(Directory.Exists(missing), LongForm.Replay);
    }
}
