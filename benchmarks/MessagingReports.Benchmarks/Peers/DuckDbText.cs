using System.Globalization;
using MessagingReports.Cells;
using MessagingReports.Layouts;
using MessagingReports.Relations;
using MessagingReports.Windows;
using NodaTime;
using NodaTime.TimeZones;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The cells of a report as DuckDB's SQL, as somebody writes them who wants them fast.</summary>
/// <remarks>
/// The relation is <c>t</c>; the directory is joined as <c>e a c s p v l</c>: enterprises, accounts, campaigns,
/// sub-campaigns, passes, services, contract lines.
/// </remarks>
internal sealed class DuckDbText(DateTimeZone zone, ReportWindow window)
{
    private const string Rejected =
        "(t.rejected_duplicate + t.rejected_invalid_device + t.rejected_missing_data + t.rejected_format " +
        "+ t.rejected_other)";

    // Receipts trail their attempt by days.
    private readonly ZoneInterval[] _offsets =
        [.. zone.GetZoneIntervals(window.Start, window.End + Duration.FromDays(31))];

    /// <summary>The value of a column for the rows of a relation; null when it is blank in all of them.</summary>
    public static string? Value(ReportColumn column, RelationSchema relation)
    {
        CellBinding cell = column.Cells.First(binding => binding.Relation == relation.Name);
        return column.Header switch
        {
            "Enterprise ID" when cell.Columns[0].Name == "account_id" => "a.enterprise_id",
            "Enterprise Name" => "e.name",
            "Account Name" => "a.name",
            "Campaign Name" => "c.name",
            "Sub-campaign Name" => "s.name",
            "Pass Number" => "p.number",
            "Pass Name" => "p.name",
            "Service Category" => "v.category",
            "Service Name" => "v.name",
            "Unit of Measure" => "v.unit",
            "Price Tier" => "l.price_tier",
            "Unit Price" => "l.unit_price",
            "Currency" => "l.currency",
            "Extended Amount" => "t.quantity * l.unit_price",
            "Total Duration" => "t.hold_seconds + t.talk_seconds",
            "Load Duration" => "epoch_us(t.ended_at - t.started_at) // 1000000",
            "Rejected Records" => Rejected,
            "Rejection Rate" => Rate(Rejected, "t.total_records"),
            _ when cell.Columns.Count == 0 => Constant(column, relation),
            _ => Value(cell),
        };
    }

    /// <summary>What <c>COPY</c> has to be given to print a value of the column as the report does.</summary>
    public string Printed(ReportColumn column, string value) => column.Type switch
    {
        ReportColumnType.Instant => Time(value),
        ReportColumnType.Number => Number(value),
        _ => value,
    };

    /// <summary>A decimal without trailing zeros.</summary>
    public static string Number(string value) => $"rtrim(rtrim(CAST({value} AS VARCHAR), '0'), '.')";

    /// <summary>A percentage with two decimals, rounded half away from zero; NULL when nothing is divided by.</summary>
    public static string Rate(string numerator, string denominator)
    {
        string hundredths = $"(20000 * {numerator} + {denominator}) // (2 * {denominator})";
        return $"CASE WHEN {denominator} > 0 THEN format('{{}}.{{:02d}}', CAST({hundredths} // 100 AS BIGINT), " +
            $"CAST({hundredths} % 100 AS BIGINT)) END";
    }

    /// <summary>A time in the zone: one <c>strftime</c> for each of its offsets.</summary>
    public string Time(string value)
    {
        string text = Time(value, _offsets[^1]);
        foreach (ZoneInterval interval in _offsets.Reverse().Skip(1))
        {
            string end = interval.End.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            text = $"CASE WHEN {value} < TIMESTAMP '{end}' THEN {Time(value, interval)} ELSE {text} END";
        }

        return text;
    }

    private static string Time(string value, ZoneInterval interval)
    {
        int minutes = interval.WallOffset.Seconds / 60;
        string offset = string.Create(
            CultureInfo.InvariantCulture,
            $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}");
        return $"strftime({value} + INTERVAL '{minutes}' MINUTE, '%Y-%m-%dT%H:%M:%S{offset}')";
    }

    private static string? Constant(ReportColumn column, RelationSchema relation) =>
        (column.Header, relation.Name) switch
        {
            ("Row Type", "attempts") => "'Attempt'",
            ("Row Type", _) => "'Filtered'",
            ("Direction", _) => "'Outbound'",
            ("Opt-out", _) => "'N'",
            ("Direct Connect Attempts", _) => "0",
            _ => null,
        };

    private static string Value(CellBinding cell)
    {
        RelationColumn column = cell.Columns[0];
        string value = $"t.{column.Name}";
        return column.Type == RelationColumnType.Boolean
                ? $"CAST(CASE WHEN {value} THEN 'Y' ELSE 'N' END AS ENUM('N', 'Y'))"
            : cell.Labels is { } labels && !labels.SequenceEqual(column.Enumeration!.Labels)
                ? Labels(value, column.Enumeration!, labels)
            : value;
    }

    private static string Labels(string value, EnumerationSchema enumeration, IReadOnlyList<string> labels)
    {
        IEnumerable<string> cases =
            enumeration.Labels.Select((label, code) => $"WHEN '{label}' THEN '{labels[code]}'");
        string distinct = string.Join(", ", labels.Distinct().Select(label => $"'{label}'"));
        return $"CAST(CASE {value} {string.Join(' ', cases)} END AS ENUM({distinct}))";
    }
}
