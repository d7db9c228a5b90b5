using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Redaction;
using MessagingReports.Windows;

namespace MessagingReports.Running;

/// <summary>A request with nothing left open: defaults filled in, ids found, dates turned into instants.</summary>
internal sealed class ResolvedRequest
{
    private ResolvedRequest(
        ReportRequest request, ResolvedScope scope, ReportWindow window, ReportRunnerOptions defaults)
    {
        Report = request.Report;
        OmitsInactive = request.OmitsInactive;
        Scope = scope;
        Window = window;
        Csv = request.Csv ?? defaults.Csv;
        Compression = request.Compression ?? defaults.Compression;
        Redaction = request.Redaction ?? defaults.Redaction;
        IsStrict = request.IsStrict ?? defaults.IsStrict;
    }

    public ReportDefinition Report { get; }

    public ResolvedScope Scope { get; }

    public ReportWindow Window { get; }

    public CsvFormat Csv { get; }

    public ReportCompression Compression { get; }

    public RedactionPolicy Redaction { get; }

    public bool IsStrict { get; }

    public bool OmitsInactive { get; }

    /// <summary>Refuses what can be seen without the store.</summary>
    /// <exception cref="ReportRequestException">The format, the compression or the redaction is not valid, or the
    /// report lacks the scope.</exception>
    public static void Validate(ReportRequest request, ReportRunnerOptions defaults)
    {
        request.Csv?.Validate();
        request.Compression?.Validate();
        (request.Redaction ?? defaults.Redaction).Validate(request.Report);
        if (!request.Report.Scopes.Contains(request.Scope.Level))
        {
            throw Throw.WrongScope(request.Report, request.Scope.Level);
        }
    }

    /// <exception cref="ReportRequestException">An id is unknown, or the window is not valid for the
    /// report.</exception>
    public static ResolvedRequest Resolve(
        ReportRequest request, ReportDirectory directory, ReportRunnerOptions defaults)
    {
        ResolvedScope scope = ResolvedScope.Find(request.Scope, directory);
        IReportDayRule dayRule = request.Report.IsAlwaysLocalMidnight
            ? LocalMidnight.Instance
            : request.DayRule ?? defaults.DayRule;
        ReportWindow window = request.Period.InZone(scope.Zone, dayRule);
        if (request.Report.MaxReportDays is { } days)
        {
            window.EnsureWithinReportDays(days, request.Report.Id);
        }

        return new ResolvedRequest(request, scope, window, defaults);
    }
}
