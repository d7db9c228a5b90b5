using System.Diagnostics;
using System.Globalization;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>The most memory this process ever had resident, native memory of DuckDB included.</summary>
internal static class PeakMemory
{
    private const string Label = "VmHWM:";

    /// <summary>Forgets what was before, where the system lets it.</summary>
    public static void Reset()
    {
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
    }

    public static long Bytes()
    {
        if (OperatingSystem.IsLinux())
        {
            string line = File.ReadLines("/proc/self/status").First(
                text => text.StartsWith(Label, StringComparison.Ordinal));
            return 1024 * long.Parse(
                line.AsSpan(Label.Length).TrimEnd("kB ").Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
