using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using MessagingReports.Manifests;
using MessagingReports.Tests.Testing;

namespace MessagingReports.Tests.Outputs;

/// <summary>Folders and files: whole or not there.</summary>
public sealed class FileOutputTests : IDisposable
{
    private const string Name = "usage-detail_A1_2024-10-01_2024-10-31.csv";

    private static readonly ReportRequest Request = TestRuns.Request(ReportCatalog.UsageDetail);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folder_Run_HoldsTheReportAndItsManifestOnly()
    {
        ReportResult result = await Store().Runner().RunAsync(Request, ReportOutput.Folder(_folder.File("a/b")));

        Assert.Equal([Name, Name + ".manifest.json"], Names(_folder.File("a/b")));
        Assert.Equal(_folder.File("a/b/" + Name), result.FilePath);
        Assert.Equal(_folder.File("a/b/" + Name + ".manifest.json"), result.ManifestPath);
        Assert.Equal(result.Manifest.ToJson(), await File.ReadAllBytesAsync(result.ManifestPath!));
    }

    [Fact]
    public async Task File_Run_HasTheNameAskedForAndTheHashOfItsBytes()
    {
        ReportResult result = await Store().Runner().RunAsync(Request, ReportOutput.File(_folder.File("mine.txt")));

        byte[] bytes = await File.ReadAllBytesAsync(_folder.File("mine.txt"));
        ManifestFile file = Assert.Single(result.Manifest.Files);
        Assert.Equal(
            ("mine.txt", 1L, (long)bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))),
            (file.Name, file.Rows, file.Bytes, file.Sha256));
        Assert.Equal(["mine.txt", "mine.txt.manifest.json"], Names(_folder.Path));
    }

    [Fact]
    public async Task File_InAFolderThatIsMissing_Fails()
    {
        string path = _folder.File("missing/x.csv");

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(
            () => Store().Runner().RunAsync(Request, ReportOutput.File(path)));

        Assert.StartsWith($"{path}: writing failed (", found.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "), expected a folder with room that may be written to. Free space or choose another place.",
            found.Message, StringComparison.Ordinal);
        Assert.Equal(path, found.SourceName);
        Assert.False(Directory.Exists(_folder.File("missing")));
    }

    [Theory]
    [InlineData("x.csv")]
    [InlineData("x.csv.manifest.json")]
    public async Task File_ThatExists_IsNotReplaced(string existing)
    {
        await File.WriteAllTextAsync(_folder.File(existing), "old");

        ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(
            () => Store().Runner().RunAsync(Request, ReportOutput.File(_folder.File("x.csv"))));

        Assert.Equal(
            $"out: found '{_folder.File(existing)}' already there, expected a new file. " +
            "Choose another place, or allow overwriting.", found.Message);
        Assert.Equal("out", found.Parameter);
        Assert.Equal([existing], Names(_folder.Path));
        Assert.Equal("old", await File.ReadAllTextAsync(_folder.File(existing)));
    }

    [Fact]
    public async Task File_Overwritten_IsReplacedWithItsManifest()
    {
        await File.WriteAllTextAsync(_folder.File("x.csv"), "old");
        await File.WriteAllTextAsync(_folder.File("x.csv.manifest.json"), "old");

        await Store().Runner().RunAsync(Request, ReportOutput.File(_folder.File("x.csv"), overwrite: true));

        Assert.StartsWith("Account ID,", await File.ReadAllTextAsync(_folder.File("x.csv")), StringComparison.Ordinal);
        using JsonDocument manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.File(
            "x.csv.manifest.json")));
        Assert.Equal("usage-detail", manifest.RootElement.GetProperty("report").GetString());
        Assert.Equal(["x.csv", "x.csv.manifest.json"], Names(_folder.Path));
    }

    [Fact]
    public async Task File_OverwrittenByAFailedRun_IsLeftAsItWas()
    {
        await File.WriteAllTextAsync(_folder.File("x.csv"), "old");

        await Assert.ThrowsAsync<ReportDataException>(() => new TestStore().Attempt("T1", 0, ("device", null)).Runner()
            .RunAsync(Request, ReportOutput.File(_folder.File("x.csv"), overwrite: true)));

        Assert.Equal(["x.csv"], Names(_folder.Path));
        Assert.Equal("old", await File.ReadAllTextAsync(_folder.File("x.csv")));
    }

    [Fact]
    public async Task File_ThatAppearsDuringTheRun_IsNotReplaced()
    {
        string path = _folder.File("x.csv");
        Running.StubSource source = new()
        {
            Read = (query, token) =>
            {
                File.WriteAllText(path, "other");
                return Store().ReadAsync(query, token);
            },
        };

        await Assert.ThrowsAsync<ReportSourceException>(
            () => source.Runner().RunAsync(Request, ReportOutput.File(path)));

        Assert.Equal(["x.csv"], Names(_folder.Path));
        Assert.Equal("other", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task File_ThatIsAFolder_IsARequestError()
    {
        Directory.CreateDirectory(_folder.File("x.csv"));

        ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(
            () => Store().Runner().RunAsync(Request, ReportOutput.File(_folder.File("x.csv"))));

        Assert.Equal(
            $"out: found the folder '{_folder.File("x.csv")}', expected a file name. Choose a file name.",
            found.Message);
    }

    [Fact]
    public async Task Folder_ThatIsAFile_IsARequestError()
    {
        await File.WriteAllTextAsync(_folder.File("x"), "");

        ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(
            () => Store().Runner().RunAsync(Request, ReportOutput.Folder(_folder.File("x"))));

        Assert.Equal($"out: found the file '{_folder.File("x")}', expected a folder. Choose a folder.", found.Message);
    }

    [Fact]
    public async Task Folder_SecondReportCannotAppear_TakesTheFirstBackWithItsManifest()
    {
        await Store().Runner().RunAsync(Request, ReportOutput.Folder(_folder.Path));
        byte[] old = await File.ReadAllBytesAsync(_folder.File(Name));
        byte[] oldManifest = await File.ReadAllBytesAsync(_folder.File(Name + ".manifest.json"));
        Directory.CreateDirectory(_folder.File("list-audit_A1_2024-10-01_2024-10-31.csv.manifest.json"));

        await Assert.ThrowsAsync<ReportSourceException>(() => Store().Attempt("T2", 1).Runner().RunAllAsync(
            [Request, TestRuns.Request(ReportCatalog.ListAudit)], ReportOutput.Folder(_folder.Path, overwrite: true)));

        Assert.Equal(old, await File.ReadAllBytesAsync(_folder.File(Name)));
        Assert.Equal(oldManifest, await File.ReadAllBytesAsync(_folder.File(Name + ".manifest.json")));
        Assert.Equal(3, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Fact]
    public async Task Folder_GoneDuringTheRun_IsAnOutputFailure()
    {
        string folder = _folder.File("gone");
        Running.StubSource source = new()
        {
            Read = (query, token) =>
            {
                Directory.Delete(folder, recursive: true);
                return Store().ReadAsync(query, token);
            },
        };

        await Assert.ThrowsAsync<ReportSourceException>(
            () => source.Runner().RunAsync(Request, ReportOutput.Folder(folder)));

        Assert.Empty(Names(_folder.Path));
    }

    [Fact]
    public async Task Folder_UsedForTwoRuns_IsOnlyRemovedByTheRunThatMadeIt()
    {
        ReportOutput output = ReportOutput.Folder(_folder.File("out"), overwrite: true);
        await Store().Runner().RunAsync(Request, output);
        File.Delete(_folder.File("out/" + Name));
        File.Delete(_folder.File("out/" + Name + ".manifest.json"));

        await Assert.ThrowsAsync<ReportDataException>(
            () => new TestStore().Attempt("T1", 0, ("device", null)).Runner().RunAsync(Request, output));

        Assert.True(Directory.Exists(_folder.File("out")));
    }

    [SkippableFact]
    public async Task Folder_ThatMayNotBeWrittenTo_IsAnOutputFailure()
    {
        // Rights do not stop root, but the kernel's own folders do.
        const string folder = "/sys/kernel";
        Skip.IfNot(Directory.Exists(folder), "There is no folder that nobody may write to.");

        ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(
            () => Store().Runner().RunAsync(Request, ReportOutput.Folder(folder)));

        Assert.StartsWith($"{folder}/{Name}: writing failed (", found.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Folder_OnAFullDisk_LeavesNothingBehind()
    {
        string disk = _folder.File("disk");
        Directory.CreateDirectory(disk);
        Skip.IfNot(Try("mount", $"-t tmpfs -o size=64k tmpfs {disk}"), "A small disk cannot be mounted here.");
        try
        {
            TestStore store = new();
            for (int i = 0; i < 5_000; i++)
            {
                store.Attempt(FormattableString.Invariant($"T{i:D5}"), i);
            }

            ReportSourceException found = await Assert.ThrowsAsync<ReportSourceException>(
                () => store.Runner().RunAsync(Request, ReportOutput.Folder(disk)));

            Assert.IsAssignableFrom<IOException>(found.InnerException);
            Assert.Empty(Names(disk));
        }
        finally
        {
            Assert.True(Try("umount", disk));
        }
    }

    private static TestStore Store() => new TestStore().Attempt("T1");

    private static IEnumerable<string?> Names(string folder) =>
        Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static bool Try(string command, string arguments)
    {
        try
        {
            using Process process = Process.Start(
                new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
