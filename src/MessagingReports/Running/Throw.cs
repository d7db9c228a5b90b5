using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Running;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ReportDataException Unmappable(string report, long row, string column, string charset) =>
        new(report, null, column, "unmappable-character",
            FormattableString.Invariant($"{report}, row {row}, column {column}: ") +
            $"found a character {charset} has not, expected characters it has, since the run is strict. " +
            "Choose utf-8, or run without strict.");

    public static ReportDataException Uncontracted(string report, long records, IEnumerable<string> services) =>
        new("service_usage", null, "contract_line_id", "uncontracted-usage",
            FormattableString.Invariant($"{report}: found {records} usage records without a contract line ") +
            $"(services {string.Join(", ", services.Select(service => OneLine.Of(service)))}), " +
            "expected none, since the run is strict. Contract the services, or run without strict.");

    public static ReportRequestException UnknownId(string parameter, string id) =>
        new(parameter, $"{parameter}: found '{OneLine.Of(id)}', expected an id of the source. " +
            "Check the id, upper and lower case included.");

    public static ReportRequestException WrongParent(string parameter, string id, string parent, string parentId) =>
        new(parameter, $"{parameter}: found '{OneLine.Of(id)}', expected a {parameter} of {parent} " +
            $"'{OneLine.Of(parentId)}'. Check both ids.");

    public static ReportRequestException WrongScope(ReportDefinition report, ReportScopeLevel level) =>
        new("scope", $"{report.Id}: found {Name(level)} scope, " +
            $"expected {string.Join(" or ", report.Scopes.Select(Name))}. " +
            "Choose another scope or report.");

    public static ReportRequestException NoRequests() =>
        new("report", "report: found no report, expected one or more. Name a report.");

    public static ReportRequestException SameFile(string name) =>
        new("report", $"report: found two reports for the file '{name}', expected a file for each. Leave one out.");

    public static ReportRequestException SeveralReports() =>
        new("out", "out: found several reports for one file or stream, expected one. Choose a folder as output.");

    public static ReportSourceException SourceFailed(string source, Exception exception) =>
        new(source, $"{source}: the source failed ({exception.GetType().Name}), expected rows. " +
            "Look at the inner exception.", exception);

    public static ReportSourceException WrongRelation(string source, RelationSchema found, RelationSchema expected) =>
        new(source, $"{source}: found a batch of {found}, expected batches of {expected}. " +
            "Make the source keep SourceQuery.Relation.");

    public static ReportSourceException AggregateDisagrees(string source, string report) =>
        new(source, $"{source}: {report}: the engine counted records that break a rule, but reading them found none, " +
            "expected one answer from one snapshot. Run again while nothing writes to the store.");

    private static string Name(ReportScopeLevel level) => level switch
    {
        ReportScopeLevel.Enterprise => "enterprise",
        ReportScopeLevel.Account => "account",
        ReportScopeLevel.Campaign => "campaign",
        _ => "sub-campaign",
    };
}
