using System.Text;
using MessagingReports.Fuzz.Driving;
using MessagingReports.Fuzz.Oracles;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Fuzz.Targets;

/// <summary>
/// Any zone, dates and instants: windows begin and end where NodaTime alone says, tile time, or are refused exactly
/// when they have to be.
/// </summary>
internal sealed class WindowTarget : FuzzTarget
{
    private static readonly string[] Ids = [.. DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal)];

    public override string Name => "windows";

    public override IEnumerable<byte[]> Seeds =>
    [
        .. ((string[])["America/New_York", "Pacific/Apia", "Africa/Monrovia", "Asia/Manila", "America/St_Johns"])
            .Select(Encoding.ASCII.GetBytes)
            .Select(id => (byte[])[0, 1, (byte)id.Length, .. id, 1, 231, 7, 11, 30, 231, 7, 12, 1]),
        [0, 0, 5, 1, 0, 0, 1, 1, 1, 14, 39, 12, 30],
        [1, 0, 9, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 1, 0, 0, 0, 0, 0, 0, 0],
        [2, 0, 77, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 1, 2, 3, 4, 5, 6, 0, 0],
        [3, .. "2024-10-01T00:00:00.000001Z"u8],
        [4, .. "2024-02-29"u8],
    ];

    public override IReadOnlyList<byte[]> Tokens { get; } =
        [.. ((string[])
            [
                "Europe/London", "Pacific/Kiritimati", "UTC", "UTC+03", "Etc/GMT+12", "EST5EDT", "Z", "T", ".5",
                "2024-02-30", "9999-12-31T23:59:59.999999Z", "0001-01-01T00:00:00Z", "24:00:00", "23:59:60",
            ]).Select(Encoding.ASCII.GetBytes)];

    public override int MaximumLength => 200;

    public override void Run(byte[] input)
    {
        InputReader reader = new(input);
        switch (reader.Below(5))
        {
            case 0:
                Dates(Zone(reader), Rule(reader), Date(reader), Date(reader));
                break;
            case 1:
                Instants(Zone(reader), Rule(reader), Ticks(reader), Ticks(reader), reader.Below(20));
                break;
            case 2:
                Offsets(Zone(reader), reader);
                break;
            case 3:
                WindowTexts.CheckInstant(reader.Rest());
                break;
            default:
                WindowTexts.CheckDate(reader.Rest());
                break;
        }
    }

    private static void Dates(DateTimeZone zone, IReportDayRule rule, LocalDate from, LocalDate to)
    {
        WindowOracle oracle = new(zone, rule == PlatformDay.Instance, from);
        ReportWindow? window = Asked(() => ReportWindow.FromDates(from, to, zone, rule));
        FindingException.UnlessEqual(oracle.Takes(from, to), window is not null, $"{zone} {from} {to} is taken");
        if (window is null)
        {
            return;
        }

        FindingException.UnlessEqual(oracle.StartOf(from), window.Start, $"{zone} {from} {to} start");
        FindingException.UnlessEqual(oracle.StartOf(to.PlusDays(1)), window.End, $"{zone} {from} {to} end");

        // Days and the span they make up tile: the first day, the others, nothing between or twice.
        ReportWindow first = ReportWindow.FromDates(from, from, zone, rule);
        FindingException.UnlessEqual(window.Start, first.Start, $"{zone} {from} start of the first day");
        LocalDate next = from.PlusDays(1);
        ReportWindow? others = next <= to ? Asked(() => ReportWindow.FromDates(next, to, zone, rule)) : null;
        if (others is not null && new WindowOracle(zone, rule == PlatformDay.Instance, next).IsLike(oracle))
        {
            FindingException.UnlessEqual(first.End, others.Start, $"{zone} {from} end of the first day");
            FindingException.UnlessEqual(window.End, others.End, $"{zone} {to} end of the others");
        }

        Span(window, oracle, 31);
    }

    private static void Instants(DateTimeZone zone, IReportDayRule rule, long start, long end, int days)
    {
        Instant first = Instant.FromUnixTimeTicks(start);
        Instant last = Instant.FromUnixTimeTicks(end);
        ReportWindow? window = Asked(() => ReportWindow.FromInstants(first, last, zone, rule));
        bool isTaken = first <= last && WindowOracle.Prints(first, zone) && WindowOracle.Prints(last, zone);
        FindingException.UnlessEqual(isTaken, window is not null, $"{zone} {first} {last} is taken");
        if (window is not null)
        {
            // Finer than a microsecond is cut toward the past.
            FindingException.UnlessEqual(WindowOracle.Cut(first), window.Start, "start");
            FindingException.UnlessEqual(WindowOracle.Cut(last), window.End, "end");
            Span(window, new WindowOracle(zone, rule == PlatformDay.Instance, first), days);
        }
    }

    private static void Span(ReportWindow window, WindowOracle oracle, int days)
    {
        if (oracle.LatestEnd(window.Start, days) is not { } latest)
        {
            return;
        }

        FindingException.UnlessEqual(latest, window.LatestEnd(days), $"latest end after {days} days");
        bool isTaken = Asked(() =>
        {
            window.EnsureWithinReportDays(days, "report");
            return window;
        }) is not null;
        FindingException.UnlessEqual(window.End <= latest, isTaken, $"{days} days are taken");
    }

    private static void Offsets(DateTimeZone zone, InputReader reader)
    {
        ZoneOffsets offsets = new(zone, Ticks(reader) / 10, Ticks(reader) / 10);
        do
        {
            long micros = Ticks(reader) / 10;
            int expected = zone.GetUtcOffset(UnixMicroseconds.ToInstant(micros)).Seconds;
            FindingException.UnlessEqual(expected, offsets.OffsetSeconds(micros), $"offset of {zone} at {micros}");
            int found = offsets.OffsetSeconds(micros, out long start, out long end);
            FindingException.UnlessEqual(expected, found, $"offset of {zone} at {micros}");
            FindingException.Unless(start <= micros && micros < end, "the offset holds for its own time");
            Instant from = UnixMicroseconds.ToInstant(Math.Max(start, UnixMicroseconds.Earliest));
            Instant to = UnixMicroseconds.ToInstant(Math.Min(end - 1, UnixMicroseconds.Latest));
            FindingException.UnlessEqual(expected, zone.GetUtcOffset(from).Seconds, $"{zone} from {from}");
            FindingException.UnlessEqual(expected, zone.GetUtcOffset(to).Seconds, $"{zone} to {to}");
        }
        while (!reader.IsAtEnd);
    }

    private static ReportWindow? Asked(Func<ReportWindow> window)
    {
        try
        {
            return window();
        }
        catch (ReportRequestException exception)
        {
            FindingException.Unless(!exception.Message.Contains('\n', StringComparison.Ordinal), "more than one line");
            return null;
        }
    }

    private static DateTimeZone Zone(InputReader reader)
    {
        if (!reader.Boolean())
        {
            return DateTimeZoneProviders.Tzdb[Ids[(reader.Byte() | (reader.Byte() << 8)) % Ids.Length]];
        }

        string id = reader.Text(64);
        DateTimeZone? zone = ReportZones.Find(id);
        bool isKnown = Ids.Contains(id, StringComparer.Ordinal);
        FindingException.UnlessEqual(isKnown, zone is not null, $"zone '{id}' is known");
        return zone ?? DateTimeZone.Utc;
    }

    private static IReportDayRule Rule(InputReader reader) =>
        reader.Boolean() ? PlatformDay.Instance : LocalMidnight.Instance;

    private static LocalDate Date(InputReader reader)
    {
        int year = ((reader.Byte() | (reader.Byte() << 8)) % 9999) + 1;
        int month = 1 + reader.Below(12);
        return new LocalDate(year, month, 1 + reader.Below(CalendarSystem.Iso.GetDaysInMonth(year, month)));
    }

    /// <summary>Ticks since 1970 of the years -9998 to 9999, which are all NodaTime knows.</summary>
    private static long Ticks(InputReader reader)
    {
        long value = reader.Int64();
        long least = Instant.MinValue.ToUnixTimeTicks();
        long most = Instant.MaxValue.ToUnixTimeTicks();
        return Math.Clamp(value, least, most);
    }
}
