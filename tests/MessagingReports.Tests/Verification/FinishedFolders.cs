using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Sources;
using MessagingReports.Testing;
using MessagingReports.Tests.Sources;
using MessagingReports.Verification;
using NodaTime;

namespace MessagingReports.Tests.Verification;

/// <summary>Folders of finished reports to verify, and short ways to break them.</summary>
internal static class FinishedFolders
{
    private static readonly ReportPeriod October =
        ReportPeriod.Dates(new LocalDate(2024, 10, 1), new LocalDate(2024, 10, 31));

    // Made once: tests only change copies.
    private static readonly Dictionary<int, Task<IReadOnlyList<(string Name, byte[] Bytes)>>> Samples = [];

    /// <summary>All eight reports of an account of the sample store, and its enterprise's List Audit.</summary>
    public static async Task<TemporaryFolder> OfSampleAsync(int attempts = 600)
    {
        Task<IReadOnlyList<(string Name, byte[] Bytes)>>? files;
        lock (Samples)
        {
            if (!Samples.TryGetValue(attempts, out files))
            {
                files = FilesOfSampleAsync(attempts);
                Samples.Add(attempts, files);
            }
        }

        TemporaryFolder folder = new();
        foreach ((string name, byte[] bytes) in await files)
        {
            folder.With(name, bytes);
        }

        return folder;
    }

    /// <summary>Every report that has the scope.</summary>
    public static async Task<TemporaryFolder> OfAsync(
        RandomStore store, StoreRequest request, CsvFormat? csv = null, ReportCompression? compression = null)
    {
        InMemoryAttemptSource source = new(store.Rows.Directory)
        {
            Attempts = store.Rows.Attempts,
            FilteredContacts = store.Rows.FilteredContacts,
            DirectConnectAttempts = store.Rows.DirectConnectAttempts,
            ListLoads = store.Rows.ListLoads,
            ServiceUsage = store.Rows.ServiceUsage,
        };
        bool isShort = Period.DaysBetween(request.From, request.To) < 31;
        TemporaryFolder folder = new();
        await RunAsync(
            source,
            folder,
            [
                .. ReportCatalog.All
                    .Where(report => report.Scopes.Contains(request.Scope.Level))
                    .Where(report => isShort || report.MaxReportDays is null)
                    .Select(report => (report, request.Scope)),
            ],
            ReportPeriod.Dates(request.From, request.To),
            csv,
            compression);
        return folder;
    }

    public static Task<VerificationResult> VerifyAsync(this TemporaryFolder folder) =>
        new ReportVerifier().VerifyAsync(folder.FullName);

    /// <summary>The one file whose name starts so and ends in <c>.csv</c>.</summary>
    public static string Report(this TemporaryFolder folder, string start) =>
        Directory.GetFiles(folder.FullName, start + "*.csv").Single();

    private static async Task<IReadOnlyList<(string Name, byte[] Bytes)>> FilesOfSampleAsync(int attempts)
    {
        SampleStore store = new(new SampleStoreOptions { Attempts = attempts });
        using TemporaryFolder folder = new();
        ReportScope account = ReportScope.Account(store.Directory.Accounts[0].AccountId);
        await RunAsync(
            store,
            folder,
            [
                .. ReportCatalog.All.Select(report => (report, account)),
                (ReportCatalog.ListAudit, ReportScope.Enterprise(store.Directory.Accounts[0].EnterpriseId)),
            ],
            October);
        return
        [
            .. Directory.GetFiles(folder.FullName).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))),
        ];
    }

    private static async Task RunAsync(
        IAttemptSource source,
        TemporaryFolder folder,
        IReadOnlyList<(ReportDefinition Report, ReportScope Scope)> reports,
        ReportPeriod period,
        CsvFormat? csv = null,
        ReportCompression? compression = null)
    {
        ReportRequest[] requests =
        [
            .. reports.Select(item => TestRuns.Request(
                item.Report, item.Scope, period, csv, compression: compression)),
        ];
        await source.Runner().RunAllAsync(requests, ReportOutput.Folder(folder.FullName));
    }
}
