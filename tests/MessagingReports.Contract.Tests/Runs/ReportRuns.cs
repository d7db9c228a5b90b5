using MessagingReports.Layouts;

namespace MessagingReports.Contract.Tests.Runs;

/// <summary>Runs reports the way hosts do, at a fixed time.</summary>
internal static class ReportRuns
{
    /// <summary>One report, to a stream.</summary>
    public static async Task<FinishedReport> RunAsync(this IAttemptSource source, ReportRequest request)
    {
        using MemoryStream stream = new();
        ReportRunner runner = new(source, FixedClock.Instance);
        ReportResult result = await runner.RunAsync(request, ReportOutput.Stream(stream));
        return new FinishedReport(result.Manifest, stream.ToArray());
    }

    /// <summary>Several reports from one snapshot, to files of a folder.</summary>
    public static async Task<IReadOnlyList<FinishedReport>> RunAllAsync(
        this IAttemptSource source, IReadOnlyList<ReportRequest> requests)
    {
        using TemporaryFolder folder = new();
        ReportRunner runner = new(source, FixedClock.Instance);
        IReadOnlyList<ReportResult> results = await runner.RunAllAsync(requests, ReportOutput.Folder(folder.Path));
        List<FinishedReport> reports = [];
        foreach (ReportResult result in results)
        {
            Assert.Equal(result.Manifest.ToJson(), await File.ReadAllBytesAsync(result.ManifestPath!));
            reports.Add(new FinishedReport(result.Manifest, await File.ReadAllBytesAsync(result.FilePath!)));
        }

        return reports;
    }

    /// <summary>The reports that can run for a scope and a period.</summary>
    public static Task<IReadOnlyList<ReportDefinition>> FittingAsync(
        this IAttemptSource source, ReportScope scope, ReportPeriod period) =>
        new ReportRunner(source, FixedClock.Instance).FindFittingAsync(scope, period);
}
