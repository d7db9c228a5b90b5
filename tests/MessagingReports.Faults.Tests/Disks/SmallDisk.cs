using System.ComponentModel;
using System.Diagnostics;

namespace MessagingReports.Faults.Tests.Disks;

/// <summary>A disk of few megabytes in memory, mounted as a folder.</summary>
internal sealed class SmallDisk : IDisposable
{
    public const int PageBytes = 4096;

    private readonly TemporaryFolder _folder = new();

    private SmallDisk()
    {
    }

    public string Path => _folder.Path;

    /// <summary>A new disk, or null where none can be mounted.</summary>
    public static SmallDisk? TryMount(string options)
    {
        SmallDisk disk = new();
        if (Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.Path))
        {
            return disk;
        }

        disk._folder.Dispose();
        return null;
    }

    public void Dispose()
    {
        Assert.True(Run("umount", Path));
        _folder.Dispose();
    }

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            ProcessStartInfo start = new(command, arguments) { RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
