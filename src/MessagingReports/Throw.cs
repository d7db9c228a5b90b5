namespace MessagingReports;

/// <summary>The error messages of requests.</summary>
internal static class Throw
{
    public static ReportRequestException UnknownReport(string id) =>
        new("report", $"report: found '{OneLine.Of(id)}', expected one of " +
            $"{string.Join(", ", ReportCatalog.All.Select(report => report.Id))}. Choose one of them.");

    public static ReportRequestException MissingOption(string option) =>
        new(option, $"options: found no {option}, expected one. Set it or leave the default.");
}
