namespace MessagingReports.Faults.Tests.Disks;

/// <summary>The disk fails under an open report: while blocks are written, and at the flush after the last.</summary>
public sealed class BrokenDiskTests : IAsyncLifetime, IDisposable
{
    private static readonly IReadOnlyList<ReportRequest> Requests =
        [.. FaultReports.Requests.Where(request => request.Report == ReportCatalog.AllContacts)];

    private readonly TemporaryFolder _folder = new();
    private SortedDictionary<string, byte[]> _before = [];
    private int _broken;

    public async Task InitializeAsync()
    {
        await FaultReports.Versions[0].RunAsync(ReportOutput.Folder(_folder.Path));
        _before = FolderState.Of(_folder.Path);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    public async Task Run_NoRoomForABlock_LeavesTheFolderAsItWas(int row)
    {
        ReportSourceException found = await FailAsync(row, NativeFiles.Fill);

        Assert.IsAssignableFrom<IOException>(found.InnerException);
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    public async Task Run_WritingABlockFails_LeavesTheFolderAsItWas(int row)
    {
        ReportSourceException found = await FailAsync(row, NativeFiles.Break);

        Assert.IsType<UnauthorizedAccessException>(found.InnerException);
    }

    [SkippableFact]
    public async Task Run_TheFlushFails_LeavesTheFolderAsItWas()
    {
        Skip.IfNot(NativeFiles.IsPossible, "Open files cannot be made to fail here.");

        ReportSourceException found = await FailAsync(new FaultSource(FaultReports.Versions[1].Store)
        {
            AtTheEnd = () => _broken += NativeFiles.Break(_folder.Path),
        });

        Assert.IsAssignableFrom<IOException>(found.InnerException);
    }

    private Task<ReportSourceException> FailAsync(int row, Func<string, int> fault)
    {
        Skip.IfNot(NativeFiles.IsPossible, "Open files cannot be made to fail here.");
        return FailAsync(new FaultSource(FaultReports.Versions[1].Store)
        {
            CutAt = row,
            AtARow = (_, rows) => _broken += rows == row ? fault(_folder.Path) : 0,
        });
    }

    private async Task<ReportSourceException> FailAsync(FaultSource source)
    {
        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(() => FaultReports.RunAsync(
            source, ReportOutput.Folder(_folder.Path, overwrite: true), Requests));

        Assert.True(_broken > 0);
        Assert.StartsWith(
            $"{_folder.File("all-contacts-v17_ACC-NY_2024-10-01_2024-10-31.csv")}: writing failed (",
            found.Message,
            StringComparison.Ordinal);
        FolderState.AssertSame(_before, _folder.Path);
        return found;
    }
}
