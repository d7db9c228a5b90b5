using BenchmarkDotNet.Attributes;
using MessagingReports.Benchmarks.Columns;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Benchmarks.Windows;

/// <summary>The zone's offset at an instant: every time cell pays one lookup, seven a row of All Attempts.</summary>
public class OffsetBenchmarks
{
    private const int Lookups = 100_000;
    private const long Second = 1_000_000;

    private long[] _instants = [];
    private Instant[] _nodaInstants = [];
    private DateTime[] _dateTimes = [];
    private DateTimeZone _zone = null!;
    private TimeZoneInfo _zoneInfo = null!;
    private ZoneOffsets _offsets = null!;

    /// <summary>Whether consecutive lookups fall on different sides of the end of summer time.</summary>
    [Params(false, true)]
    public bool Alternates { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _zone = ReportZones.Find("America/New_York")!;
        _zoneInfo = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        long transition = UnixMicroseconds.Of(Instant.FromUtc(2024, 11, 3, 6, 0));
        _offsets = new ZoneOffsets(_zone, transition - (86_400 * Second), transition + (86_400 * Second));
        _instants = new long[Scale.Rows(Lookups)];
        for (int i = 0; i < _instants.Length; i++)
        {
            long distance = (i + 1L) * (Second / 10);
            _instants[i] = Alternates && (i & 1) != 0 ? transition + distance : transition - distance;
        }

        _nodaInstants = [.. _instants.Select(UnixMicroseconds.ToInstant)];
        _dateTimes = [.. _nodaInstants.Select(instant => instant.ToDateTimeUtc())];
        if (MessagingReports() != NodaTime() || TimeZoneInfos() != NodaTime())
        {
            throw new InvalidOperationException("offsets: the zones' data differ. Update the system's zone data.");
        }

        Work.Is(_instants.Length);
    }

    [Benchmark(Baseline = true)]
    public long NodaTime()
    {
        long sum = 0;
        foreach (Instant instant in _nodaInstants)
        {
            sum += _zone.GetUtcOffset(instant).Seconds;
        }

        return sum;
    }

    [Benchmark]
    public long TimeZoneInfos()
    {
        long sum = 0;
        foreach (DateTime instant in _dateTimes)
        {
            sum += _zoneInfo.GetUtcOffset(instant).Ticks;
        }

        return sum / TimeSpan.TicksPerSecond;
    }

    [Benchmark]
    public long MessagingReports()
    {
        long sum = 0;
        foreach (long instant in _instants)
        {
            sum += _offsets.OffsetSeconds(instant);
        }

        return sum;
    }
}
