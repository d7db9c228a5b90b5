using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Csv;
using MessagingReports.Layouts;

namespace MessagingReports.Benchmarks.Ours;

/// <summary>A whole run as a user starts it: every row checked, totals, SHA-256, manifest.</summary>
internal sealed class RunCsv(IAttemptSource source, AccountSample sample, ReportDefinition report, CsvFormat format)
    : ICsvPeer
{
    private readonly ReportRunner _runner = new(source);

    private readonly ReportRequest _request = new()
    {
        Report = report,
        Scope = sample.Scope,
        Period = sample.Period,
        Csv = format,
    };

    public string Name => $"MessagingReports, whole run from {source.Name}";

    public long Write(Stream destination) => RunAsync(destination).GetAwaiter().GetResult().Manifest.Rows;

    public Task<ReportResult> RunAsync(Stream destination) =>
        _runner.RunAsync(_request, ReportOutput.Stream(destination));
}
