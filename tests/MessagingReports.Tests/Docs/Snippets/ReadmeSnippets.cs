using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;
using MessagingReports.Windows;
using Microsoft.Extensions.DependencyInjection;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>The code of README.md.</summary>
internal static class ReadmeSnippets
{
    public static async Task<ReportResult> Run(string folder)
    {
        // snippet: readme-run
        ReportRunner runner = new(new SampleStore());   // a made-up store; yours goes here

        ReportResult result = await runner.RunAsync(
            new ReportRequest
            {
                Report = ReportCatalog.ServiceSummary,
                Scope = ReportScope.Account("ACC-NY"),
                Period = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 10, 31)),
            },
            ReportOutput.Folder(folder));
        // end
        return result;
    }

    public static void Register(IServiceCollection services)
    {
        // snippet: readme-host
        services.AddMessagingReports(options => options.DayRule = PlatformDay.Instance)
            .AddSource<CallStore>();
        // end
    }

    // snippet: readme-source
    public sealed class CallStore(ICallDatabase database) : RowAttemptSource
    {
        public override string Name => "calls";

        public override ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
            database.ReadDirectoryAsync(cancellationToken);

        protected override IAsyncEnumerable<Attempt> ReadAttemptsAsync(
            SourceQuery query, CancellationToken cancellationToken) =>
            database.ReadCallsAsync(query.Scope, query.Start, query.End, cancellationToken);
    }
    // end
}
