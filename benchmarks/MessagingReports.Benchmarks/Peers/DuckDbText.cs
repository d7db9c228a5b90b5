using System.Globalization;
using MessagingReports.Layouts;
using MessagingReports.Relations;
using MessagingReports.Windows;
using NodaTime;
using NodaTime.TimeZones;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The cells of a report over attempts as DuckDB's SQL, as somebody writes them who wants them fast.</summary>
internal sealed class DuckDbText(DateTimeZone zone, ReportWindow window)
{
    // Receipts trail their attempt by days.
    private readonly ZoneInterval[] _offsets =
        [.. zone.GetZoneIntervals(window.Start, window.End + Duration.FromDays(31))];

    /// <summary>The value of a column, from attempts <c>t</c> and the joined directory.</summary>
    public static string Value(ReportColumn column) => column.Header switch
    {
        "Row Type" => "'Attempt'",
        "Account Name" => "a.name",
        "Campaign Name" => "c.name",
        "Sub-campaign Name" => "s.name",
        "Pass Number" => "p.number",
        "Pass Name" => "p.name",
        "Result Class" => ResultClass(column),
        _ => Source(column) switch
        {
            null => "CAST(NULL AS VARCHAR)",
            { Type: RelationColumnType.Boolean } flag =>
                $"CAST(CASE WHEN t.{flag.Name} THEN 'Y' ELSE 'N' END AS ENUM('N', 'Y'))",
            var source => $"t.{source.Name}",
        },
    };

    /// <summary>The text of a column of the joined table; CSV prints all but times as they are.</summary>
    public string Printed(ReportColumn column)
    {
        string name = $"\"{column.Header}\"";
        if (column.Type != ReportColumnType.Instant)
        {
            return name;
        }

        string text = Time(name, _offsets[^1]);
        foreach (ZoneInterval interval in _offsets.Reverse().Skip(1))
        {
            string end = interval.End.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            text = $"CASE WHEN {name} < TIMESTAMP '{end}' THEN {Time(name, interval)} ELSE {text} END";
        }

        return text;
    }

    private static RelationColumn? Source(ReportColumn column)
    {
        IReadOnlyList<RelationColumn> columns =
            column.Cells.First(cell => cell.Relation == AttemptsRelation.Schema.Name).Columns;
        return columns.Count == 0 ? null : columns[0];
    }

    private static string Time(string name, ZoneInterval interval)
    {
        int minutes = interval.WallOffset.Seconds / 60;
        string offset = string.Create(
            CultureInfo.InvariantCulture,
            $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}");
        return $"strftime({name} + INTERVAL '{minutes}' MINUTE, '%Y-%m-%dT%H:%M:%S{offset}')";
    }

    private static string ResultClass(ReportColumn column)
    {
        RelationColumn result = Source(column)!;
        IReadOnlyList<string> classes = column.Cells
            .First(cell => cell.Relation == AttemptsRelation.Schema.Name).Labels!;
        IEnumerable<string> cases = result.Enumeration!.Labels
            .Select((label, code) => $"WHEN '{label}' THEN '{classes[code]}'");
        string labels = string.Join(", ", Enumerations.ResultClass.Labels.Select(label => $"'{label}'"));
        return $"CAST(CASE t.{result.Name} {string.Join(' ', cases)} END AS ENUM({labels}))";
    }
}
