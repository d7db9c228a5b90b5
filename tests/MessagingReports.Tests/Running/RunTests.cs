using System.Text;
using MessagingReports.Csv;
using NodaTime;

namespace MessagingReports.Tests.Running;

/// <summary>Whole runs: empty windows, strictness, progress, big cells, snapshots, engines.</summary>
public sealed class RunTests
{
    public static TheoryData<string> Details => [.. ReportCatalog.All
        .Where(report => report.Id != "account-activity").Select(report => report.Id)];

    [Theory]
    [MemberData(nameof(Details))]
    public async Task Run_EmptyWindow_WritesTheHeaderOnlyAndReadsNothing(string id)
    {
        TestStore store = new TestStore().Attempt("T1").Filter("F1").DirectConnect("D1").Load("R1").Usage("U1");

        (ReportResult result, byte[] bytes) =
            await store.RunAsync(TestRuns.Request(ReportCatalog.Get(id), period: TestRuns.Nothing));

        Assert.Single(CsvRecords.Read(bytes));
        Assert.Equal(0, result.Manifest.Rows);
        Assert.Empty(store.Reads);
    }

    [Fact]
    public async Task Run_DateThatDoesNotExist_IsAnEmptyWindow()
    {
        TestStore store = new() { Directory = Directories.InZone("Pacific/Apia") };
        LocalDate skipped = new(2011, 12, 30);

        (ReportResult result, _) = await store.RunAsync(
            TestRuns.Request(ReportCatalog.UsageDetail, period: ReportPeriod.Dates(skipped, skipped)));

        Assert.Equal(result.Manifest.Window.Start, result.Manifest.Window.End);
        Assert.Empty(store.Reads);
    }

    [Fact]
    public async Task Run_CharacterTheCharsetHasNot_IsCounted()
    {
        TestStore store = new TestStore().Attempt("T1", 0, ("first_name", "Ж\U0001F600é"));
        ReportRequest request = TestRuns.Request(
            ReportCatalog.AllAttempts, csv: new CsvFormat { Charset = CsvCharset.Iso88591 });

        (ReportResult result, byte[] bytes) = await store.RunAsync(request);

        Assert.Equal(2, result.Manifest.UnmappableCharacters);
        Assert.Contains(",??é,", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    public async Task Run_CharacterTheCharsetHasNotInAStrictRun_NamesRowAndColumn(int batchSize)
    {
        TestStore store = new TestStore { BatchSize = batchSize }
            .Attempt("T1").Attempt("T2", 1, ("last_name", "a\nb,c")).Attempt("T3", 2, ("last_name", "Ж"));
        ReportRequest request = TestRuns.Request(
            ReportCatalog.AllAttempts, csv: new CsvFormat { Charset = CsvCharset.Windows1252 }, strict: true);

        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(() => store.RunAsync(request));

        Assert.Equal(
            "all-attempts, row 3, column Last Name: found a character windows-1252 has not, expected characters it " +
            "has, " +
            "since the run is strict. Choose utf-8, or run without strict.", found.Message);
        Assert.Equal(
            ("all-attempts", null, "Last Name", "unmappable-character"),
            (found.Relation, found.RecordId, found.Column, found.Rule));
    }

    [Fact]
    public async Task Run_UnmappableFarDownTheFile_NamesTheRowAcrossBlocks()
    {
        TestStore store = new();
        for (int i = 1; i <= 5_000; i++)
        {
            store.Attempt(FormattableString.Invariant($"T{i:D5}"), i, ("first_name", i == 4_321 ? "Ж" : "Anna"));
        }

        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(() => store.RunAsync(TestRuns.Request(
            ReportCatalog.AllAttempts, csv: new CsvFormat { Charset = CsvCharset.Iso88591 }, strict: true)));

        Assert.StartsWith("all-attempts, row 4321, column First Name: ", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OneByteCharset_TranscodesEveryBlock()
    {
        TestStore store = new();
        for (int i = 0; i < 8_000; i++)
        {
            store.Attempt(FormattableString.Invariant($"T{i:D5}"), i, ("first_name", "Zoë"));
        }

        (_, byte[] utf8) = await store.RunAsync(TestRuns.Request(ReportCatalog.AllAttempts));
        (_, byte[] latin) = await store.RunAsync(
            TestRuns.Request(ReportCatalog.AllAttempts, csv: new CsvFormat { Charset = CsvCharset.Iso88591 }));

        Assert.True(utf8.Length > 600_000);
        Assert.Equal(Encoding.UTF8.GetString(utf8), Encoding.Latin1.GetString(latin));
    }

    [Fact]
    public async Task Run_CellsOfThreeMegabytes_PrintWhole()
    {
        string big = new('"', 3_000_000);
        TestStore store = new TestStore { BatchSize = 2 }
            .Attempt("T1").Attempt("T2", 1, ("response", big)).Attempt("T3", 2, ("response", "x" + big)).Attempt("T4",
                3);

        (ReportResult result, byte[] bytes) = await store.RunAsync(TestRuns.Request(ReportCatalog.AllAttempts));

        List<string[]> records = CsvRecords.Read(bytes);
        int column = Array.IndexOf(records[0], "Response");
        Assert.Equal(["", big, "x" + big, ""], records.Skip(1).Select(record => record[column]));
        Assert.Equal(bytes.Length, result.Manifest.Bytes);
    }

    [Fact]
    public async Task Run_Progress_IsToldAndEndsFinished()
    {
        RecordedProgress progress = new();
        TestStore store = new TestStore().Attempt("T1").Attempt("T2", 1);
        using MemoryStream stream = new();

        ReportResult result = await store.Runner().RunAsync(
            TestRuns.Request(ReportCatalog.UsageDetail), ReportOutput.Stream(stream), progress);

        ReportProgress last = progress.Reports[^1];
        Assert.Equal(("usage-detail", 2L, stream.Length, true), (last.ReportId, last.Rows, last.Bytes,
            last.IsFinished));
        Assert.Single(progress.Reports, report => report.IsFinished);
        Assert.Equal(2, progress.Reports[0].Rows);
        Assert.False(progress.Reports[0].IsFinished);
        Assert.True(last.Elapsed > TimeSpan.Zero);
        Assert.InRange(result.Elapsed, progress.Reports[0].Elapsed, last.Elapsed);
    }

    [Fact]
    public async Task Run_FailedRun_NeverReportsItselfFinished()
    {
        RecordedProgress progress = new();
        TestStore store = new TestStore { BatchSize = 1 }.Attempt("T1").Attempt("T2", 1, ("device", null));
        using MemoryStream stream = new();

        await Assert.ThrowsAsync<ReportDataException>(() => store.Runner().RunAsync(
            TestRuns.Request(ReportCatalog.UsageDetail), ReportOutput.Stream(stream), progress));

        Assert.DoesNotContain(progress.Reports, report => report.IsFinished);
    }

    [Fact]
    public async Task Run_VectorsMadeByHand_WriteTheSameBytes()
    {
        TestStore store = new TestStore { BatchSize = 3 };
        for (int i = 0; i < 10; i++)
        {
            store.Attempt(
                FormattableString.Invariant($"T{i}"), i, ("first_name", i % 2 == 0 ? null : new string('é', i)),
                ("call_seconds", i % 3 == 0 ? null : i), ("pass_id", i % 4 == 0 ? null : "P1"));
        }

        ReportRequest request = TestRuns.Request(ReportCatalog.AllAttempts);
        StubSource handMade = new()
        {
            Read = (query, _) => store.Batches(query.Relation, query.Columns).Select(HandMade.Copy).ToAsyncEnumerable(),
        };

        Assert.Equal(await store.RowsAsync(request), await handMade.RowsAsync(request));
    }

    [Fact]
    public async Task Run_RunnerOptionsThatDoNotGoTogether_AreARequestError()
    {
        ReportRunner runner = new(new TestStore(), options: new ReportRunnerOptions
        {
            Csv = new CsvFormat { ByteOrderMark = true, Charset = CsvCharset.Iso88591 },
        });
        using MemoryStream stream = new();

        ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(
            () => runner.RunAsync(TestRuns.Request(ReportCatalog.UsageDetail), ReportOutput.Stream(stream)));

        Assert.Equal("bom", found.Parameter);
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public async Task Run_DefaultsOfTheRunner_FillWhatARequestLeavesOpen()
    {
        ReportRunner runner = new(new TestStore().Usage("U1", 0, ("contract_line_id", null)), TestRuns.Clock,
            new ReportRunnerOptions
            {
                IsStrict = true,
            });
        using MemoryStream stream = new();

        await Assert.ThrowsAsync<ReportDataException>(() => runner.RunAsync(
            TestRuns.Request(ReportCatalog.ServiceSummary), ReportOutput.Stream(stream)));
        await runner.RunAsync(TestRuns.Request(ReportCatalog.ServiceSummary, strict: false),
            ReportOutput.Stream(stream));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task Run_WindowThatEndsNowOrLater_IsPartialWhenLater(int secondsLater, bool isPartial)
    {
        ReportPeriod period = ReportPeriod.Instants(
            TestStore.Start, TestRuns.Now + Duration.FromSeconds(secondsLater));

        (ReportResult result, _) =
            await new TestStore().RunAsync(TestRuns.Request(ReportCatalog.UsageDetail, period: period));

        Assert.Equal(isPartial, result.Manifest.IsPartial);
    }

    [Fact]
    public async Task Run_Manifest_NamesTheLibrarysVersionWithoutItsCommit()
    {
        (ReportResult result, _) = await new TestStore().RunAsync(TestRuns.Request(ReportCatalog.UsageDetail));

        Assert.Matches(@"^MessagingReports \d+\.\d+\.\d+(-[a-z0-9.]+)?$", result.Manifest.Library);
    }

    [Fact]
    public async Task Run_NoHeader_WritesRowsOnly()
    {
        TestStore store = new TestStore().Load("R1");

        (_, byte[] bytes) = await store.RunAsync(
            TestRuns.Request(ReportCatalog.ListAudit, csv: new CsvFormat { Header = false, ByteOrderMark = true }));

        Assert.StartsWith("\uFEFFE1,Enterprise 1,", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    private sealed class RecordedProgress : IProgress<ReportProgress>
    {
        public List<ReportProgress> Reports { get; } = [];

        public void Report(ReportProgress value) => Reports.Add(value);
    }
}
