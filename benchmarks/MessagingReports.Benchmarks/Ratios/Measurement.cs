using System.Diagnostics;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>The times of one contender; those compared come from the same rounds of the same process.</summary>
/// <remarks>
/// Units: seconds a pass; bytes allocated by the whole process, a pass. Work held to one core is timed by the
/// processor's clock (what all threads of the process used), which a busy machine disturbs least; other work by the
/// wall's.
/// </remarks>
internal sealed class Measurement(Contender contender)
{
    private readonly List<double> _seconds = [];
    private readonly List<double> _allocated = [];

    public string Name => contender.Name;

    /// <summary>The rows of one pass.</summary>
    public long Rows { get; private set; }

    public double Seconds => Median(_seconds);

    /// <summary>The shortest pass.</summary>
    public double FastestSeconds => _seconds.Min();

    public double NanosecondsPerRow => Seconds * 1e9 / Math.Max(1, Rows);

    public double AllocatedBytes => Median(_allocated);

    /// <summary>Times the contenders in turns: every round runs each of them once, in an order that rotates.</summary>
    /// <param name="contenders">Whom.</param>
    /// <param name="rounds">How often; the medians of the rounds count.</param>
    /// <param name="isOneCore">Whether the process is held to one core, and so timed by the processor's clock.</param>
    /// <param name="warmUps">Passes beforehand, so that the code is compiled for good.</param>
    public static IReadOnlyList<Measurement> Interleave(
        IReadOnlyList<Contender> contenders, int rounds, bool isOneCore, int warmUps = 5)
    {
        Measurement[] measurements = [.. contenders.Select(contender => new Measurement(contender))];
        for (int round = -warmUps; round < rounds; round++)
        {
            if (round == 0)
            {
                // The compiler's last background work.
                Thread.Sleep(300);
            }

            for (int turn = 0; turn < measurements.Length; turn++)
            {
                measurements[(turn + round + warmUps) % measurements.Length].Run(isTimed: round >= 0, isOneCore);
            }
        }

        return measurements;
    }

    private static TimeSpan Now(bool isOneCore) =>
        isOneCore && (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            ? Environment.CpuUsage.TotalTime
            : Stopwatch.GetElapsedTime(0);

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void Run(bool isTimed, bool isOneCore)
    {
        // What others left behind is not collected at this contender's cost.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan start = Now(isOneCore);
        Rows = contender.Pass();
        TimeSpan elapsed = Now(isOneCore) - start;
        if (isTimed)
        {
            _seconds.Add(elapsed.TotalSeconds);
            _allocated.Add(GC.GetTotalAllocatedBytes(precise: true) - allocated);
        }
    }
}
