using System.Globalization;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Layouts;
using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>
/// A report as one <c>SELECT</c> over a store: window, scope, the joins of the names, and every cell as its text.
/// </summary>
internal static class ReportSelect
{
    private static readonly (string Relation, string Alias)[] Directory =
    [
        ("enterprises", "e"), ("accounts", "a"), ("campaigns", "c"), ("sub_campaigns", "s"), ("passes", "p"),
        ("services", "v"), ("contract_lines", "l"),
    ];

    /// <summary>The statement.</summary>
    /// <param name="report">The report, for whom and when.</param>
    /// <param name="isOrdered">
    /// Whether rows come in the report's order. DuckDB keeps no order through a join, and sorting all columns costs it
    /// more than anything else.
    /// </param>
    public static string Of(ReportCase report, bool isOrdered = false) =>
        report.Report == ReportCatalog.AccountActivity ? ActivitySelect.Text(report)
        : report.Report == ReportCatalog.ServiceSummary ? Services(report)
        : string.Join(
            " UNION ALL ", report.Report.RowRelations.Select(relation => Rows(report, relation, isOrdered)));

    /// <summary>The rows of a relation, called <c>t</c>, that the report is about.</summary>
    public static string Where(ReportCase report, RelationSchema relation, string alias = "t.") =>
        $"{alias}account_id = '{report.Account.AccountId}' " +
        $"AND {alias}{relation.WindowKey!.Name} >= {Timestamp(report.Window.Start)} " +
        $"AND {alias}{relation.WindowKey.Name} < {Timestamp(report.Window.End)}";

    public static string Timestamp(Instant instant) =>
        $"TIMESTAMP '{instant.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}'";

    private static string Rows(ReportCase report, RelationSchema relation, bool isOrdered)
    {
        DuckDbText text = new(report.Zone, report.Window);
        string cells = string.Join(", ", report.Report.Layout.Columns.Select(column =>
            $"{Printed(column)} AS \"{column.Header}\""));
        string order = isOrdered ? $" ORDER BY t.{relation.WindowKey!.Name}, t.{relation.Key.Name}" : "";
        return $"SELECT {cells} FROM {relation.Name} t {Joins(report.Report, relation, cells)}" +
            $"WHERE {Where(report, relation)}{order}";

        string Printed(ReportColumn column) =>
            DuckDbText.Value(column, relation) is { } value ? text.Printed(column, value) : "NULL";
    }

    private static string Joins(ReportDefinition report, RelationSchema relation, string cells) => string.Concat(
        from column in relation.Columns
        where column.References is not null
        from directory in Directory
        where directory.Relation == column.References
            && Uses(cells, directory.Alias)
        let outer = column.IsNullable && column != report.LeaveOutWhenNull ? "LEFT " : ""
        let key = RelationSchemas.Directory.First(schema => schema.Name == directory.Relation).Key.Name
        select $"{outer}JOIN {directory.Relation} {directory.Alias} ON {directory.Alias}.{key} = t.{column.Name} ");

    private static bool Uses(string cells, string alias)
    {
        for (int at = cells.IndexOf($"{alias}.", StringComparison.Ordinal);
            at >= 0;
            at = cells.IndexOf($"{alias}.", at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || cells[at - 1] is ' ' or '(')
            {
                return true;
            }
        }

        return false;
    }

    private static string Services(ReportCase report)
    {
        DuckDbText text = new(report.Zone, report.Window);
        string amount = FormattableString.Invariant($"DECIMAL(38, {report.MinorDigits})");
        return
            $"""
            SELECT t.account_id AS "Account ID", a.name AS "Account Name",
              {text.Time(Timestamp(report.Window.Start))} AS "Period Start",
              {text.Time(Timestamp(report.Window.End))} AS "Period End",
              v.category AS "Service Category", t.service_code AS "Service Code", v.name AS "Service Name",
              t.contract_line_id AS "Contract Line ID", l.price_tier AS "Price Tier", t.count AS "Usage Count",
              v.unit AS "Unit of Measure", {DuckDbText.Number("t.quantity")} AS "Quantity",
              {DuckDbText.Number("l.unit_price")} AS "Unit Price", l.currency AS "Currency",
              CAST(t.quantity * l.unit_price AS {amount}) AS "Amount"
            FROM (
              SELECT account_id, service_code, contract_line_id, count(*) AS count, sum(quantity) AS quantity
              FROM service_usage
              WHERE {Where(report, ServiceUsageRelation.Schema, "")} AND contract_line_id IS NOT NULL
              GROUP BY account_id, service_code, contract_line_id) t
            JOIN accounts a ON a.account_id = t.account_id JOIN services v ON v.service_code = t.service_code
            JOIN contract_lines l ON l.contract_line_id = t.contract_line_id
            ORDER BY v.category, t.service_code, t.contract_line_id
            """;
    }
}
