using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports;

/// <summary>The span of time a request asks for: report days, both inclusive, or two instants, half-open.</summary>
public sealed class ReportPeriod
{
    private ReportPeriod(LocalDate? from, LocalDate? to, Instant? start, Instant? end)
    {
        From = from;
        To = to;
        Start = start;
        End = end;
    }

    /// <summary>The first report day; null when the period is instants.</summary>
    public LocalDate? From { get; }

    /// <summary>The last report day, inclusive; null when the period is instants.</summary>
    public LocalDate? To { get; }

    /// <summary>The first instant, inclusive; null when the period is dates.</summary>
    public Instant? Start { get; }

    /// <summary>The last instant, exclusive; null when the period is dates.</summary>
    public Instant? End { get; }

    /// <summary>The report days <paramref name="from"/> to <paramref name="to"/>, both inclusive.</summary>
    /// <remarks>
    /// Which instants they are depends on the zone of the scope and on the day rule. Dates in the wrong order or out of
    /// range are refused when the report runs.
    /// </remarks>
    public static ReportPeriod Dates(LocalDate from, LocalDate to) => new(from, to, null, null);

    /// <summary>The span <c>[start, end)</c>; finer than a microsecond is truncated.</summary>
    /// <remarks>
    /// Equal instants are an empty window. Spans that touch share no record and miss none, so <c>[last, now)</c> suits
    /// incremental runs. Instants in the wrong order are refused when the report runs.
    /// </remarks>
    public static ReportPeriod Instants(Instant start, Instant end) => new(null, null, start, end);

    internal ReportWindow InZone(DateTimeZone zone, IReportDayRule dayRule) => From is { } from
        ? ReportWindow.FromDates(from, To!.Value, zone, dayRule)
        : ReportWindow.FromInstants(Start!.Value, End!.Value, zone, dayRule);
}
