using MessagingReports.Layouts;
using NodaTime;

namespace MessagingReports.Tests.Docs.Snippets;

// snippet: monthly-reports
public sealed class MonthlyReports(ReportRunner runner)
{
    public async Task<IReadOnlyList<ReportResult>> RunAsync(
        string accountId, LocalDate from, LocalDate to, string folder, CancellationToken cancellationToken)
    {
        ReportScope scope = ReportScope.Account(accountId);
        ReportPeriod period = ReportPeriod.Dates(from, to);
        IReadOnlyList<ReportDefinition> reports =
            await runner.FindFittingAsync(scope, period, cancellationToken: cancellationToken);

        return await runner.RunAllAsync(
            [.. reports.Select(report => new ReportRequest { Report = report, Scope = scope, Period = period })],
            ReportOutput.Folder(folder),
            cancellationToken: cancellationToken);
    }
}
// end
