using BenchmarkDotNet.Attributes;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Benchmarks;

/// <summary>
/// A whole report from ready batches to a stream that discards: checks, cells, hash and totals, paid by every run.
/// </summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private const int Attempts = 200_000;

    private static readonly ReportPeriod October =
        ReportPeriod.Dates(new LocalDate(2024, 10, 1), new LocalDate(2024, 10, 31));

    private ReportRunner _runner = null!;
    private ReportRequest _request = null!;

    [Params("usage-detail", "all-attempts", "all-contacts", "service-detail", "account-activity", "service-summary")]
    public string Report { get; set; } = "";

    [GlobalSetup]
    public async Task SetupAsync()
    {
        SampleStore store = new(new SampleStoreOptions { Attempts = Attempts });
        _runner = new ReportRunner(new ReplaySource(store));
        _request = new ReportRequest
        {
            Report = ReportCatalog.Get(Report),
            Scope = ReportScope.Account(store.Directory.Accounts[0].AccountId),
            Period = October,
        };
        await _runner.RunAsync(_request, ReportOutput.Stream(Stream.Null));
    }

    [Benchmark]
    public Task<ReportResult> Run() => _runner.RunAsync(_request, ReportOutput.Stream(Stream.Null));
}
