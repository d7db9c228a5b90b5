using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MessagingReports.Outputs;

/// <summary>Has the disk take what was written to a file, and tells when it does not.</summary>
/// <remarks>
/// On Linux the runtime's own flush calls the kernel too, but drops its answer (seen in 10.0 with a failing
/// <c>fsync</c>): a disk that lost a report would look like one that has it.
/// </remarks>
internal static partial class DiskFlush
{
    private const int Interrupted = 4;
    private const int InvalidArgument = 22;
    private const int ReadOnly = 30;
    private const int NotSupported = 95;

    /// <exception cref="IOException">The disk failed.</exception>
    public static void Flush(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(file);
            return;
        }

        while (Synchronize(file) != 0)
        {
            switch (Marshal.GetLastPInvokeError())
            {
                case Interrupted:
                    break;
                case InvalidArgument or ReadOnly or NotSupported:
                    return; // What has no disk behind it, such as a device, has nothing to flush.
                case int error:
                    throw new IOException(Marshal.GetPInvokeErrorMessage(error));
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Synchronize(SafeFileHandle file);
}
