using MessagingReports.Relations;
using MessagingReports.Testing;
using MessagingReports.Tests.Testing;
using NodaTime;

namespace MessagingReports.Tests.Running;

/// <summary>Several reports in one run: the reading is shared, the bytes are those of single runs, all appear or
/// none.</summary>
public sealed class SharedPassTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunAll_ReportsOverAttempts_ReadThemOnce()
    {
        TestStore store = new TestStore().Attempt("T1").Filter("F1");

        await store.Runner().RunAllAsync(
            [
                TestRuns.Request(ReportCatalog.UsageDetail),
                TestRuns.Request(ReportCatalog.AllAttempts),
                TestRuns.Request(ReportCatalog.AllContacts),
            ],
            ReportOutput.Folder(_folder.Path));

        Assert.Equal(["attempts", "filtered_contacts"], store.Reads);
    }

    [Fact]
    public async Task RunAll_AllEightReports_ReadEachRelationOnce()
    {
        TestStore store = FullStore();

        IReadOnlyList<ReportResult> results = await store.Runner().RunAllAsync(
            [.. ReportCatalog.All.Select(report => TestRuns.Request(report))], ReportOutput.Folder(_folder.Path));

        Assert.Equal(
            ["attempts", "direct_connect_attempts", "filtered_contacts", "list_loads", "service_usage"],
                store.Reads.Order());
        Assert.Equal(
            ReportCatalog.All.Select(report => report.Id), results.Select(result => result.Manifest.Report));
        Assert.Equal([1, 2, 1, 2, 2, 3, 1, 1], results.Select(result => result.Manifest.Rows));
    }

    [Fact]
    public async Task RunAll_ReportsWithoutARelationInCommon_AreReadOneAfterTheOther()
    {
        List<string> calls = [];
        StubSource source = new() { Read = (query, _) => Noted(query) };

        await source.Runner().RunAllAsync(
            [TestRuns.Request(ReportCatalog.AllContacts), TestRuns.Request(ReportCatalog.ListAudit)],
            ReportOutput.Folder(_folder.Path));

        Assert.Equal(
            [
                "attempts begins", "filtered_contacts begins", "filtered_contacts ends", "attempts ends",
                "list_loads begins", "list_loads ends",
            ],
            calls);

        async IAsyncEnumerable<RecordBatch> Noted(SourceQuery query)
        {
            calls.Add($"{query.Relation} begins");
            await foreach (RecordBatch batch in FullStore().ReadAsync(query, CancellationToken.None))
            {
                yield return batch;
            }

            calls.Add($"{query.Relation} ends");
        }
    }

    [Fact]
    public async Task RunAll_OtherScopesAndWindows_AreReadForThemselves()
    {
        TestStore store = new();

        await store.Runner().RunAllAsync(
            [
                TestRuns.Request(ReportCatalog.AllAttempts),
                TestRuns.Request(ReportCatalog.AllAttempts, ReportScope.Campaign("A1", "C1")),
                TestRuns.Request(
                    ReportCatalog.AllAttempts,
                    period: ReportPeriod.Dates(new LocalDate(2024, 10, 1), new LocalDate(2024, 10, 30))),
            ],
            ReportOutput.Folder(_folder.Path));

        Assert.Equal(["attempts", "attempts", "attempts"], store.Reads);
        Assert.Equal(["A1", "A1", "A1"], store.Queries.Select(query => query.AccountIds.Single()));
    }

    [Fact]
    public async Task RunAll_SeveralReports_WriteTheBytesOfSingleRuns()
    {
        SampleStore sample = new(new SampleStoreOptions { Attempts = 3_000 });
        ReportRequest[] requests =
        [
            .. ReportCatalog.All.Select(report => TestRuns.Request(
                report, ReportScope.Account(sample.Directory.Accounts[0].AccountId))),
        ];

        IReadOnlyList<ReportResult> together =
            await sample.Runner().RunAllAsync(requests, ReportOutput.Folder(_folder.Path));

        for (int i = 0; i < requests.Length; i++)
        {
            (ReportResult alone, byte[] bytes) = await sample.RunAsync(requests[i]);
            Assert.NotEqual(0, alone.Manifest.Rows);
            Assert.Equal(bytes, await File.ReadAllBytesAsync(together[i].FilePath!));
            Assert.Equal(alone.Manifest.Sha256, together[i].Manifest.Sha256);
        }
    }

    [Fact]
    public async Task RunAll_OneReportFailsAtTheEnd_LeavesNothing()
    {
        string folder = _folder.File("deep/er");
        TestStore store = FullStore().Usage("U2", 1, ("contract_line_id", null));

        await Assert.ThrowsAsync<ReportDataException>(() => store.Runner().RunAllAsync(
            [
                TestRuns.Request(ReportCatalog.UsageDetail),
                TestRuns.Request(ReportCatalog.ListAudit),
                TestRuns.Request(ReportCatalog.ServiceSummary, strict: true),
            ],
            ReportOutput.Folder(folder)));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task RunAll_FolderThatWasThere_StaysAfterAFailure()
    {
        TestStore store = new TestStore().Attempt("T1", 0, ("device", null));

        await Assert.ThrowsAsync<ReportDataException>(() => store.Runner().RunAllAsync(
            [TestRuns.Request(ReportCatalog.UsageDetail)], ReportOutput.Folder(_folder.Path)));

        Assert.True(Directory.Exists(_folder.Path));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task RunAll_TheSameFileTwice_IsARequestError()
    {
        ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(() => new TestStore().Runner()
            .RunAllAsync(
                [TestRuns.Request(ReportCatalog.UsageDetail), TestRuns.Request(ReportCatalog.UsageDetail,
                    strict: true)],
                ReportOutput.Folder(_folder.Path, overwrite: true)));

        Assert.Equal(
            "report: found two reports for the file 'usage-detail_A1_2024-10-01_2024-10-31.csv', expected a file " +
            "for each. " +
            "Leave one out.", found.Message);
        Assert.Equal("report", found.Parameter);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task RunAll_NoReport_IsARequestError()
    {
        ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(
            () => new TestStore().Runner().RunAllAsync([], ReportOutput.Folder(_folder.Path)));

        Assert.Equal("report: found no report, expected one or more. Name a report.", found.Message);
    }

    [Fact]
    public async Task RunAll_SeveralReportsToOneFile_IsARequestError()
    {
        ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(
            () => new TestStore().Runner().RunAllAsync(
                [TestRuns.Request(ReportCatalog.UsageDetail), TestRuns.Request(ReportCatalog.ListAudit)],
                ReportOutput.File(_folder.File("x.csv"))));

        Assert.Equal(
            "out: found several reports for one file or stream, expected one. Choose a folder as output.",
            found.Message);
    }

    [Fact]
    public async Task RunAll_StrictAndNotInOnePass_ChecksStrictly()
    {
        TestStore store = new TestStore().Attempt("T1").Attempt("T1", 1);

        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(() => store.Runner().RunAllAsync(
            [TestRuns.Request(ReportCatalog.UsageDetail), TestRuns.Request(ReportCatalog.AllAttempts, strict: true)],
            ReportOutput.Folder(_folder.Path)));

        Assert.Equal("duplicate-id", found.Rule);
    }

    [Fact]
    public async Task Run_ColumnsOfAQuery_AreThoseNeededInDeclarationOrder()
    {
        TestStore store = new();

        await store.RunAsync(TestRuns.Request(ReportCatalog.ServiceSummary));

        SourceQuery query = Assert.Single(store.Queries);
        Assert.Equal(
            [
                "usage_id", "account_id", "campaign_id", "sub_campaign_id", "usage_type", "usage_at", "service_code",
                "contract_line_id", "quantity",
            ],
            query.Columns.Select(column => column.Name));
        Assert.Equal(
            (ServiceUsageRelation.Schema, TestStore.Start, Instant.FromUtc(2024, 11, 1, 4, 0)),
            (query.Relation, query.Start, query.End));
    }

    private static TestStore FullStore() => new TestStore()
        .Attempt("T1").Attempt("T2", 1).Filter("F1").DirectConnect("D1").Load("R1").Usage("U1");
}
