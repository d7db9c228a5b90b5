using System.Globalization;
using MessagingReports.Benchmarks.Ratios;

namespace MessagingReports.Benchmarks.Engines;

/// <summary>A contender that also notes the processor's time, of this process and of the servers.</summary>
/// <remarks>
/// A machine that others use too stretches the wall's time more than this. Servers are found by the name of their
/// processes, and only on Linux, on this machine.
/// </remarks>
internal sealed class EngineWork(string server, string name, Func<long> pass)
{
    private const double TicksPerSecond = 100;

    // Counted from behind the name in /proc/PID/stat: of the process, and of its children that have ended.
    private const int FirstTime = 11;
    private const int Times = 4;

    private readonly List<double> _own = [];
    private readonly List<double> _servers = [];

    public Contender Contender => new(name, Run);

    /// <summary>What both used in a pass.</summary>
    public string Used => _servers.Max() == 0
        ? FormattableString.Invariant($"{Median(_own):0} ms of the processor")
        : FormattableString.Invariant($"{Median(_own):0} + {Median(_servers):0} ms of the processor");

    private long Run()
    {
        double servers = ServerMilliseconds();
        TimeSpan own = Environment.CpuUsage.TotalTime;
        long rows = pass();
        _own.Add((Environment.CpuUsage.TotalTime - own).TotalMilliseconds);
        _servers.Add(ServerMilliseconds() - servers);
        return rows;
    }

    private double ServerMilliseconds() => OperatingSystem.IsLinux()
        ? Directory.EnumerateDirectories("/proc").Sum(Milliseconds)
        : 0;

    private double Milliseconds(string process)
    {
        if (!char.IsAsciiDigit(Path.GetFileName(process)[0]))
        {
            return 0;
        }

        try
        {
            string line = File.ReadAllText(Path.Combine(process, "stat"));
            int end = line.LastIndexOf(')');
            return line.AsSpan(line.IndexOf('(', StringComparison.Ordinal) + 1).StartsWith(server)
                ? line[(end + 2)..].Split(' ').Skip(FirstTime).Take(Times)
                    .Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) * 1000 / TicksPerSecond
                : 0;
        }
        catch (IOException)
        {
            return 0; // it has ended
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
