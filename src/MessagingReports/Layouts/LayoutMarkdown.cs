using System.Globalization;
using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.Layouts;

/// <summary>The documentation page of a report, made from its definition.</summary>
public static class LayoutMarkdown
{
    private const string TypesPage = "README.md#types";
    private const string ClassesPage = "README.md#data-classes";

    /// <summary>Writes the page of <paramref name="report"/>.</summary>
    /// <remarks>
    /// Shape: GitHub-flavoured Markdown with line feeds: what the report is, its columns section by section, the labels
    /// of its enumerations, and how its numbers and times are written. The same definition gives the same text. Its
    /// links lead to <c>README.md</c>, which is beside the page in <c>docs/reports</c>.
    /// </remarks>
    public static string Write(ReportDefinition report)
    {
        ArgumentNullException.ThrowIfNull(report);
        StringBuilder page = new();
        Line(page, $"# {Text(report.Title)}");
        Line(page);
        if (report.Description.Length > 0)
        {
            Line(page, Text(report.Description));
            Line(page);
        }

        WriteFacts(page, report);
        WriteColumns(page, report.Layout);
        WriteLabels(page, report.Layout);
        WriteNotes(page, report);
        return page.ToString();
    }

    private static void WriteFacts(StringBuilder page, ReportDefinition report)
    {
        Line(page, "| | |");
        Line(page, "|---|---|");
        Fact(page, "Id", $"`{report.Id}`");
        Fact(page, "Kind", report.Kind == ReportKind.Detail ? "detail" : "summary");
        Fact(page, "Scopes", string.Join(", ", report.Scopes.Select(Name)));
        Fact(page, "In the window", string.Join(", ", report.WindowKeys.Select(key => $"`{key}`")));
        Fact(page, "Longest window", report.MaxReportDays is { } days ? Invariant($"{days} report days") : "no limit");
        Fact(page, "Order of rows", Order(report));
        Fact(page, "File name", $"`{report.FileStem}_<scope id>_<from>_<to>.csv`");
        Fact(page, "Layout", Invariant($"version {report.Layout.Version}, {report.Layout.Columns.Count} columns"));
        Line(page);
    }

    private static string Order(ReportDefinition report)
    {
        if (report.Summary is { } summary)
        {
            return string.Join(", ", summary.Order);
        }

        RelationSchema first = report.RowRelations[0];
        string relations = string.Join(" before ", report.RowRelations.Select(relation => $"`{relation.Name}`"));
        return Header(report.Layout, first.WindowKey!) +
            (report.RowRelations.Count > 1 ? $", {relations}, " : ", ") +
            Header(report.Layout, first.Key);
    }

    /// <summary>
    /// The header under which a column is printed as it is, or its name in the store when it is not printed.
    /// </summary>
    private static string Header(ReportLayout layout, RelationColumn column) =>
        layout.Columns.FirstOrDefault(printed =>
            printed.Cells.Any(cell => cell is Cells.ColumnCell && cell.Columns[0] == column))?.Header ?? $"`{column}`";

    private static void WriteColumns(StringBuilder page, ReportLayout layout)
    {
        Line(page, "## Columns");
        Line(page);
        Line(page, $"Sections are not printed. See [Types]({TypesPage}) and [Data classes]({ClassesPage}).");
        string? section = null;
        int number = 0;
        foreach (ReportColumn column in layout.Columns)
        {
            number++;
            if (column.Section != section)
            {
                section = column.Section;
                Line(page);
                if (section.Length > 0)
                {
                    Line(page, $"### {Text(section)}");
                    Line(page);
                }

                Line(page, "| # | Column | Type | Null | Unit | Data | Meaning |");
                Line(page, "|---:|---|---|---|---|---|---|");
            }

            string blank = column.IsRequired ? "no" : "yes";
            Line(page, Invariant($"| {number} | {Text(column.Header)} | {column.TypeName} | {blank} | ") +
                $"{Text(column.Unit ?? "")} | {Class(column)} | {Text(column.Description)} |");
        }

        Line(page);
    }

    private static void WriteLabels(StringBuilder page, ReportLayout layout)
    {
        List<string> names =
        [
            .. layout.Columns.Select(column => column.Enumeration)
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        if (names.Count == 0)
        {
            return;
        }

        Line(page, "## Labels");
        Line(page);
        Line(page, "In the order by which they sort. New labels are added at the end.");
        Line(page);
        Line(page, "| Enumeration | Labels |");
        Line(page, "|---|---|");
        foreach (string name in names)
        {
            Fact(page, name, string.Join(" · ", Enumerations.Of(name).Labels));
        }

        Line(page);
    }

    private static void WriteNotes(StringBuilder page, ReportDefinition report)
    {
        HashSet<ReportColumnType> types = [.. report.Layout.Columns.Select(column => column.Type)];
        Line(page, "## Exactness");
        Line(page);
        if (types.Contains(ReportColumnType.Number) || types.Contains(ReportColumnType.Money))
        {
            Line(page, "* `num` is an exact decimal: never rounded, no exponent, trailing zeros trimmed.");
        }

        if (types.Contains(ReportColumnType.Money))
        {
            Line(page, "* `dec(c)` is rounded once, half away from zero, to the minor digits of the row's currency " +
                "(JPY 0, USD 2, BHD 3).");
        }

        if (types.Contains(ReportColumnType.Rate))
        {
            Line(page, "* `dec(2)` is 100 × numerator ÷ denominator, computed in whole numbers and rounded once, " +
                "half away from zero. It is blank when the denominator is 0.");
        }

        if (types.Contains(ReportColumnType.Instant))
        {
            Line(page, "* `inst` is a time of the reporting zone with the offset then in force, cut to the second. " +
                "Windows and the order of rows go by the full instant, in microseconds.");
        }

        Line(page, "* Text sorts by its UTF-8 bytes, enumerations by the order of their labels.");
        Line(page, "* The order of rows is total: the same data gives the same bytes.");
    }

    private static void Fact(StringBuilder page, string name, string value) => Line(page, $"| {name} | {value} |");

    private static void Line(StringBuilder page, string text = "") => page.Append(text).Append('\n');

    private static string Name(ReportScopeLevel level) => level switch
    {
        ReportScopeLevel.Enterprise => "enterprise",
        ReportScopeLevel.Account => "account",
        ReportScopeLevel.Campaign => "campaign",
        _ => "sub-campaign",
    };

    /// <summary>Text that cannot end a table cell.</summary>
    private static string Text(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Class(ReportColumn column) =>
        column.Classification == DataClassification.None ? "" : column.Classification.ToText();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
