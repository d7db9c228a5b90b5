using Xunit.Abstractions;

namespace MessagingReports.Faults.Tests.Disks;

/// <summary>The disk has room for a part only: of a block, of a report, of some reports, of all but a manifest.</summary>
public sealed class FullDiskTests(ITestOutputHelper output)
{
    private const int DiskPages = 1024;

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RunAll_RoomForSomePages_LeavesTheFolderAsItWas(bool overwrites)
    {
        using SmallDisk? disk = SmallDisk.TryMount(FormattableString.Invariant($"size={DiskPages * 4}k"));
        Skip.If(disk is null, "A small disk cannot be mounted here.");
        string folder = await PrepareAsync(disk, overwrites);
        SortedDictionary<string, byte[]> before = FolderState.Of(folder);
        (int failed, int passed) = (0, 0);
        long free = new DriveInfo(disk.Path).AvailableFreeSpace / SmallDisk.PageBytes;
        for (long room = 0; passed == 0; room += LongForm.Or(usual: 11, many: 1))
        {
            using (FileStream filler = File.Create(Path.Combine(disk.Path, "filler")))
            {
                filler.Write(new byte[(free - room) * SmallDisk.PageBytes]);
            }

            await RunAsync();
            File.Delete(Path.Combine(disk.Path, "filler"));
        }

        output.WriteLine(FormattableString.Invariant($"{failed} full disks, then one with room"));
        Assert.True(failed > 5);

        async Task RunAsync()
        {
            try
            {
                await FaultReports.RunAsync(
                    FaultReports.Versions[1].Store, ReportOutput.Folder(folder, overwrites));
            }
            catch (ReportSourceException exception)
            {
                Assert.IsAssignableFrom<IOException>(exception.InnerException);
                FolderState.AssertSame(before, folder);
                failed++;
                return;
            }

            int[] reports = await FolderState.AssertWholeAsync(folder, mayHaveTemporaries: false);
            Assert.Equal(ReportCatalog.All.Count, reports[1]);
            passed++;
        }
    }

    [SkippableFact]
    public async Task RunAll_RoomForSomeFiles_LeavesTheFolderAsItWas()
    {
        const int Files = 60;
        using SmallDisk? disk = SmallDisk.TryMount(FormattableString.Invariant($"size=16m,nr_inodes={Files}"));
        Skip.If(disk is null, "A small disk cannot be mounted here.");
        string folder = await PrepareAsync(disk, overwrites: true);
        SortedDictionary<string, byte[]> before = FolderState.Of(folder);
        string fillers = Directory.CreateDirectory(Path.Combine(disk.Path, "fillers")).FullName;
        for (int file = 0; TryCreate(Path.Combine(fillers, FormattableString.Invariant($"{file}"))); file++)
        {
        }

        int failed = 0;
        foreach (string filler in Directory.GetFiles(fillers))
        {
            try
            {
                await FaultReports.RunAsync(
                    FaultReports.Versions[1].Store, ReportOutput.Folder(folder, overwrite: true));
                break;
            }
            catch (ReportSourceException)
            {
                FolderState.AssertSame(before, folder);
                failed++;
            }

            File.Delete(filler);
        }

        Assert.True(failed > 16, "a lock, a report and a manifest for each of eight reports");
        int[] reports = await FolderState.AssertWholeAsync(folder, mayHaveTemporaries: false);
        Assert.Equal(ReportCatalog.All.Count, reports[1]);
    }

    private static async Task<string> PrepareAsync(SmallDisk disk, bool overwrites)
    {
        string folder = Directory.CreateDirectory(Path.Combine(disk.Path, "reports")).FullName;
        if (overwrites)
        {
            await FaultReports.Versions[0].RunAsync(ReportOutput.Folder(folder));
        }

        return folder;
    }

    private static bool TryCreate(string path)
    {
        try
        {
            File.Create(path).Dispose();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
