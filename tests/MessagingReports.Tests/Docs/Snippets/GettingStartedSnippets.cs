using MessagingReports.Csv;
using MessagingReports.Manifests;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>The code of docs/getting-started.md.</summary>
internal static class GettingStartedSnippets
{
    public static async Task<ReportResult> Run(string folder, TextWriter output)
    {
        // snippet: first-report
        Call[] calls =
        [
            new("T1", "K1", "+12125550123", Instant.FromUtc(2024, 10, 7, 14, 30), IsAnswered: true),
            new("T2", "K2", "+1 (212) 555-0188", Instant.FromUtc(2024, 10, 7, 14, 31), IsAnswered: false),
        ];

        ReportRunner runner = new(new CallLog(calls));
        ReportResult result = await runner.RunAsync(
            new ReportRequest
            {
                Report = ReportCatalog.UsageDetail,
                Scope = ReportScope.Account("A1"),
                Period = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 10, 31)),
            },
            ReportOutput.Folder(folder));
        // end
        Describe(result, output);
        return result;
    }

    public static async Task<byte[]> Write(Call[] calls, Stream response)
    {
        // snippet: stream
        ReportResult result = await new ReportRunner(new CallLog(calls)).RunAsync(
            new ReportRequest
            {
                Report = ReportCatalog.AllAttempts,
                Scope = ReportScope.Campaign("A1", "C1"),
                Period = ReportPeriod.Instants(Instant.FromUtc(2024, 10, 7, 0, 0), Instant.FromUtc(2024, 10, 8, 0, 0)),
                Csv = new CsvFormat { Delimiter = ';', ByteOrderMark = true },
            },
            ReportOutput.Stream(response));
        byte[] manifest = result.Manifest.ToJson();
        // end
        return manifest;
    }

    public static ServiceProvider Host(Call[] calls)
    {
        ServiceCollection services = new();
        // snippet: host
        services.AddMessagingReports(options => options.IsStrict = true)
            .AddSource(_ => new CallLog(calls));
        services.AddTransient<MonthlyReports>();
        // end
        return services.BuildServiceProvider();
    }

    private static void Describe(ReportResult result, TextWriter output)
    {
        // snippet: manifest
        ReportManifest manifest = result.Manifest;
        output.WriteLine($"{manifest.Title} of {manifest.Scope.Name}: {manifest.Rows} rows, SHA-256 {manifest.Sha256}");
        foreach ((string channel, long rows) in manifest.Totals.Channel ?? [])
        {
            output.WriteLine($"  {channel}: {rows}");
        }

        foreach (ManifestWarning warning in manifest.Warnings)
        {
            output.WriteLine($"  {warning.Code}: {warning.Records} records");
        }
        // end
    }
}
