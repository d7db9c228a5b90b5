using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>Holds every thread of the process to one processor until it is disposed.</summary>
/// <remarks>
/// On Linux affinity belongs to a thread: those there are get it one by one, those to come inherit it. Elsewhere than
/// on Linux and Windows it does nothing, and says so.
/// </remarks>
internal sealed partial class ProcessorPin : IDisposable
{
    private readonly ulong _before;

    private ProcessorPin(ulong before) => _before = before;

    public static ProcessorPin ToOne()
    {
        ulong before = Current();
        if (before == 0)
        {
            Console.WriteLine("This system cannot hold a process to one processor: the rows of one core are not.");
        }
        else
        {
            Set(HighestBit(before));
        }

        return new ProcessorPin(before);
    }

    public void Dispose()
    {
        if (_before != 0)
        {
            Set(_before);
        }
    }

    // The first processor serves most interrupts.
    private static ulong HighestBit(ulong mask) => 1UL << (63 - System.Numerics.BitOperations.LeadingZeroCount(mask));

    private static ulong Current()
    {
        if (OperatingSystem.IsWindows())
        {
            using Process process = Process.GetCurrentProcess();
            return (ulong)process.ProcessorAffinity;
        }

        return OperatingSystem.IsLinux() && GetAffinity(0, sizeof(ulong), out ulong mask) >= 0 ? mask : 0;
    }

    private static void Set(ulong mask)
    {
        if (OperatingSystem.IsWindows())
        {
            using Process process = Process.GetCurrentProcess();
            process.ProcessorAffinity = (nint)mask;
            return;
        }

        foreach (string thread in Directory.EnumerateDirectories("/proc/self/task"))
        {
            // A thread that has ended meanwhile cannot be held, and need not be.
            _ = SetAffinity(int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture), sizeof(ulong), mask);
        }
    }

    [LibraryImport("libc", EntryPoint = "sched_getaffinity")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetAffinity(int thread, nint size, out ulong mask);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetAffinity(int thread, nint size, in ulong mask);
}
