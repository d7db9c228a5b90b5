using MessagingReports.Layouts;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>The code of docs/scaling.md.</summary>
internal static class ScalingSnippets
{
    public static async Task RunEvery(
        ReportRunner runner,
        IEnumerable<string> accounts,
        IReadOnlyList<ReportDefinition> reports,
        ReportPeriod period,
        string folder,
        CancellationToken cancellationToken)
    {
        // snippet: scaling-accounts
        await Parallel.ForEachAsync(
            accounts,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Environment.ProcessorCount,
                CancellationToken = cancellationToken,
            },
            async (account, token) => await runner.RunAllAsync(
                [.. reports.Select(report => new ReportRequest
                {
                    Report = report,
                    Scope = ReportScope.Account(account),
                    Period = period,
                })],
                ReportOutput.Folder(folder),
                cancellationToken: token));
        // end
    }
}
