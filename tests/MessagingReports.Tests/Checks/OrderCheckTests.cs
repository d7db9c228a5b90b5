using NodaTime;

namespace MessagingReports.Tests.Checks;

/// <summary>Window, order and uniqueness of keys.</summary>
public sealed class OrderCheckTests
{
    private const string OutOfOrder = "found the row after one that follows it, expected rows ordered by " +
        "started_at, attempt_id " +
        "(UTF-8 bytes). Make the source order its rows.";

    private const string OutOfWindow = "found a row outside the window, expected rows of the window asked for. " +
        "Make the source keep SourceQuery.Start and End.";

    private const string Duplicate = "found the id twice, expected unique ids. Remove one of the records.";

    // Above U+FFFF .NET's ordinal order differs from the order of UTF-8 bytes.
    private const string Emoji = "\U0001F600";
    private const string Tilde = "\uFF5E";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4096)]
    public async Task Run_EarlierInstant_IsOutOfOrder(int batchSize)
    {
        TestStore store = new TestStore { BatchSize = batchSize }.Attempt("T1", 1).Attempt("T2", 3).Attempt("T3", 2);

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", "T3", "started_at", "out-of-order", OutOfOrder);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4096)]
    public async Task Run_LesserKeyAtOneInstant_IsOutOfOrder(int batchSize)
    {
        TestStore store = new TestStore { BatchSize = batchSize }.Attempt("T1").Attempt("T3").Attempt("T2");

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", "T2", "started_at", "out-of-order", OutOfOrder);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    public async Task Run_KeysAboveTheBasicPlaneInByteOrder_Pass(int batchSize)
    {
        TestStore store = new TestStore { BatchSize = batchSize }.Attempt(Tilde).Attempt(Emoji);

        Assert.Equal([Tilde, Emoji], await store.ColumnAsync(TestRuns.Request(ReportCatalog.UsageDetail),
            "Attempt ID"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    public async Task Run_KeysAboveTheBasicPlaneInUtf16Order_AreOutOfOrder(int batchSize)
    {
        TestStore store = new TestStore { BatchSize = batchSize }.Attempt(Emoji).Attempt(Tilde);

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", Tilde, "started_at", "out-of-order", OutOfOrder);
    }

    [Fact]
    public async Task Run_OffenderWithAKeyAboveTheBasicPlane_IsNamedExactly()
    {
        TestStore store = new TestStore().Attempt("T1", 1).Attempt("T" + Emoji, 0);

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", "T" + Emoji, "started_at", "out-of-order", OutOfOrder);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4096)]
    public async Task Run_SameKeyAtOneInstant_IsADuplicate(int batchSize)
    {
        TestStore store = new TestStore { BatchSize = batchSize }.Attempt("T1").Attempt("T2", 1).Attempt("T2", 1);

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", "T2", "attempt_id", "duplicate-id", Duplicate);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    public async Task Run_SameKeyAtAnotherInstant_IsFoundInStrictRuns(int batchSize)
    {
        TestStore store = new TestStore { BatchSize = batchSize }.Attempt("T1").Attempt("T2", 1).Attempt("T1", 2);

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail, strict: true);

        found.Is("attempts", "T1", "attempt_id", "duplicate-id", Duplicate);
    }

    [Fact]
    public async Task Run_SameKeyAtAnotherInstant_IsNotLookedForOtherwise()
    {
        TestStore store = new TestStore().Attempt("T1").Attempt("T2", 1).Attempt("T1", 2);

        (ReportResult result, _) = await store.RunAsync(TestRuns.Request(ReportCatalog.UsageDetail));

        Assert.Equal(3, result.Manifest.Rows);
    }

    [Fact]
    public async Task Run_SameKeyInTwoRelations_IsNoDuplicate()
    {
        TestStore store = new TestStore().Attempt("X1").Filter("X1");

        (ReportResult result, _) = await store.RunAsync(TestRuns.Request(ReportCatalog.AllContacts, strict: true));

        Assert.Equal(2, result.Manifest.Rows);
    }

    [Fact]
    public async Task Run_MicrosecondBeforeTheWindow_IsRefused()
    {
        TestStore store = new TestStore().Attempt("T1", 0, ("started_at", TestStore.Start - Duration.FromTicks(10)));

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", "T1", "started_at", "out-of-window", OutOfWindow);
    }

    [Fact]
    public async Task Run_EndOfTheWindow_IsRefused()
    {
        TestStore store = new TestStore().Attempt("T1", 0, ("started_at", Instant.FromUtc(2024, 11, 1, 4, 0)));

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", "T1", "started_at", "out-of-window", OutOfWindow);
    }

    [Fact]
    public async Task Run_FirstAndLastMicrosecondOfTheWindow_AreInside()
    {
        TestStore store = new TestStore().Attempt("T1").Attempt(
            "T2", 0, ("started_at", Instant.FromUtc(2024, 11, 1, 4, 0) - Duration.FromTicks(10)));

        Assert.Equal(
            ["2024-10-01T00:00:00-04:00", "2024-10-31T23:59:59-04:00"],
            await store.ColumnAsync(TestRuns.Request(ReportCatalog.UsageDetail), "Attempt Time"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4096)]
    public async Task Run_SeveralBrokenRows_NamesTheFirstWhateverTheBatchSize(int batchSize)
    {
        TestStore store = new TestStore { BatchSize = batchSize }
            .Attempt("T1")
            .Attempt("T2", 1)
            .Attempt("T3", 2, ("dc_attempts", 1))
            .Attempt("T4", 3, ("device", null))
            .Attempt("T5", 4, ("channel", 99));

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        Assert.Equal("T3", found.RecordId);
        Assert.Equal("direct-connect", found.Rule);
    }

    [Fact]
    public async Task Run_SourceThatReadsBackwards_IsRefused()
    {
        TestStore store = new TestStore().Filter("F2", 1).Filter("F1", 0);

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.AllContacts);

        found.Is("filtered_contacts", "F1", "filtered_at", "out-of-order",
            "found the row after one that follows it, expected rows ordered by filtered_at, filter_id (UTF-8 bytes). " +
            "Make the source order its rows.");
    }
}
