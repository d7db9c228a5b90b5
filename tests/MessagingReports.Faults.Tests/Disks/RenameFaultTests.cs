namespace MessagingReports.Faults.Tests.Disks;

/// <summary>A report or a manifest cannot get its name: none of the run appears, and all that was there is back.</summary>
public sealed class RenameFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, bool> Names
    {
        get
        {
            TheoryData<string, bool> names = [];
            bool isManifest = false;
            foreach (string name in FaultReports.Versions[0].Files.GetAwaiter().GetResult().Keys)
            {
                names.Add(name, isManifest);
                isManifest = !isManifest;
            }

            return names;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RunAll_ANameIsTaken_LeavesTheFolderAsItWas(string name, bool isManifest)
    {
        string taken = _folder.File(isManifest ? name + ".manifest.json" : name);

        await AssertFailsAsync(taken, overwrite: false);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RunAll_ANameIsTakenAmongOlderReports_LeavesTheFolderAsItWas(string name, bool isManifest)
    {
        await FaultReports.Versions[0].RunAsync(ReportOutput.Folder(_folder.Path));
        string taken = _folder.File(isManifest ? name + ".manifest.json" : name);
        File.Delete(taken);

        await AssertFailsAsync(taken, overwrite: true);
    }

    [Fact]
    public async Task RunAll_TheFolderIsGone_Fails()
    {
        string folder = _folder.File("gone");
        FaultSource source = new(FaultReports.Versions[1].Store)
        {
            AtTheEnd = () => Directory.Delete(folder, recursive: true),
        };

        await Assert.ThrowsAsync<ReportSourceException>(() => FaultReports.RunAsync(
            source, ReportOutput.Folder(folder), [FaultReports.Requests[0]]));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    // A folder of that name is made while rows are read: it stops the rename and nothing before.
    private async Task AssertFailsAsync(string taken, bool overwrite)
    {
        SortedDictionary<string, byte[]> before = FolderState.Of(_folder.Path);
        FaultSource source = new(FaultReports.Versions[1].Store)
        {
            AtARow = (_, _) => Directory.CreateDirectory(taken),
        };

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(
            () => FaultReports.RunAsync(source, ReportOutput.Folder(_folder.Path, overwrite)));

        Assert.IsAssignableFrom<IOException>(found.InnerException);
        FolderState.AssertSame(before, _folder.Path);
        Assert.Equal([taken], Directory.GetDirectories(_folder.Path));
    }
}
