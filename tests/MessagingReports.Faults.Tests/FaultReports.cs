using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Faults.Tests;

/// <summary>
/// All eight reports of one account and month over one of two stores: the same file names, other bytes.
/// </summary>
internal sealed class FaultReports
{
    private readonly Lazy<Task<IReadOnlyDictionary<string, byte[]>>> _files;

    private FaultReports(ulong seed)
    {
        Store = new SampleStore(new SampleStoreOptions { Attempts = 1_200, Seed = seed });
        _files = new(ReadFilesAsync);
    }

    public static IReadOnlyList<FaultReports> Versions { get; } = [new(1), new(2)];

    public static IReadOnlyList<ReportRequest> Requests { get; } = RequestsWith(ReportCompression.None);

    public SampleStore Store { get; }

    /// <summary>The bytes of every file a run of all reports writes, by name, but for manifests.</summary>
    public Task<IReadOnlyDictionary<string, byte[]>> Files => _files.Value;

    public static IReadOnlyList<ReportRequest> RequestsWith(ReportCompression compression) =>
    [
        .. ReportCatalog.All.Select(report => new ReportRequest
        {
            Report = report,
            Scope = ReportScope.Account("ACC-NY"),
            Period = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 10, 31)),
            Compression = compression,
        }),
    ];

    public Task<IReadOnlyList<ReportResult>> RunAsync(ReportOutput output) => RunAsync(Store, output);

    public static Task<IReadOnlyList<ReportResult>> RunAsync(
        IAttemptSource source,
        ReportOutput output,
        IReadOnlyList<ReportRequest>? requests = null,
        CancellationToken cancellationToken = default) =>
        new ReportRunner(source, new FixedClock()).RunAllAsync(
            requests ?? Requests, output, progress: null, cancellationToken);

    private async Task<IReadOnlyDictionary<string, byte[]>> ReadFilesAsync()
    {
        using TemporaryFolder folder = new();
        IReadOnlyList<ReportResult> results = await RunAsync(ReportOutput.Folder(folder.Path));
        return results.ToDictionary(
            result => Path.GetFileName(result.FilePath!), result => File.ReadAllBytes(result.FilePath!));
    }

    private sealed class FixedClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2025, 1, 1, 0, 0);
    }
}
