using System.Globalization;
using MessagingReports.Testing;
using Xunit.Abstractions;

namespace MessagingReports.Tests.Running;

/// <summary>A report of many rows takes no more memory than one of few.</summary>
/// <remarks><c>MESSAGING_REPORTS_LONG_ROWS</c> says how many rows; few unless told otherwise.</remarks>
[Collection("alone")]
[Trait("Category", "Slow")]
public sealed class ResidentMemoryTests(ITestOutputHelper output)
{
    private const long FewRows = 50_000;
    private const long Allowed = 16 * 1024 * 1024;

    private static readonly ReportPeriod Period = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 11, 30));

    [Fact]
    public async Task Run_ManyRows_TakesTheMemoryOfFew()
    {
        string? asked = Environment.GetEnvironmentVariable("MESSAGING_REPORTS_LONG_ROWS");
        long manyRows = asked is null ? 3 * FewRows : long.Parse(asked, CultureInfo.InvariantCulture);

        (long rows, long few) = await PeakAsync(FewRows);
        output.WriteLine(FormattableString.Invariant($"{rows} rows: {few >> 20} MiB resident at most"));
        (rows, long many) = await PeakAsync(manyRows);
        output.WriteLine(FormattableString.Invariant($"{rows} rows: {many >> 20} MiB resident at most"));

        Assert.InRange(rows, manyRows * 9 / 10, long.MaxValue);
        Assert.InRange(many - few, long.MinValue, Allowed);
    }

    private static async Task<(long Rows, long Peak)> PeakAsync(long rows)
    {
        // The first account has about half of the attempts.
        SampleStore store = new(new SampleStoreOptions { Attempts = 2 * rows });
        ReportRequest request = TestRuns.Request(
            ReportCatalog.AllAttempts, ReportScope.Account(store.Directory.Accounts[0].AccountId), Period);
        Peak peak = new();
        ReportResult result = await new ReportRunner(store)
            .RunAsync(request, ReportOutput.Stream(Stream.Null), peak);
        return (result.Manifest.Rows, peak.Bytes);
    }

    /// <summary>Looks whenever the run tells how far it is, and when it is done.</summary>
    private sealed class Peak : IProgress<ReportProgress>
    {
        public long Bytes { get; private set; }

        public void Report(ReportProgress value) => Bytes = Math.Max(Bytes, Environment.WorkingSet);
    }
}
