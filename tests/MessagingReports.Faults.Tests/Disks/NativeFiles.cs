using System.Runtime.InteropServices;

namespace MessagingReports.Faults.Tests.Disks;

/// <summary>Makes open files of this process fail as those of a broken disk do.</summary>
internal static partial class NativeFiles
{
    private const int WriteOnly = 1;
    private const int PathOnly = 0x200000;

    /// <summary>Whether that can be done here.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && File.Exists("/dev/full");

    /// <summary>From now on, whatever is written to the folder's temporary reports finds no room.</summary>
    public static int Fill(string folder) => Replace(folder, "/dev/full", WriteOnly);

    /// <summary>From now on, the folder's temporary reports can neither be written to nor flushed.</summary>
    public static int Break(string folder) => Replace(folder, "/", PathOnly);

    private static int Replace(string folder, string path, int flags)
    {
        int replaced = 0;
        foreach (FileInfo descriptor in new DirectoryInfo("/proc/self/fd").GetFiles())
        {
            string? target = descriptor.LinkTarget;
            if (target?.StartsWith(folder, StringComparison.Ordinal) == true &&
                target.EndsWith(".tmp", StringComparison.Ordinal))
            {
                int other = Open(path, flags);
                Assert.True(other >= 0);
                Assert.True(Duplicate(other, int.Parse(
                    descriptor.Name, System.Globalization.CultureInfo.InvariantCulture)) >= 0);
                Assert.Equal(0, Close(other));
                replaced++;
            }
        }

        return replaced;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int descriptor, int other);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
