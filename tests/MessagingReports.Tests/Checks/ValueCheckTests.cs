using MessagingReports.Checks;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Checks;

/// <summary>Rules of single values: present, defined, within bounds.</summary>
public sealed class ValueCheckTests
{
    private const string Missing = "found no value, expected one. Fill the column in the store.";

    [Theory]
    [InlineData("device")]
    [InlineData("contact_id")]
    [InlineData("campaign_id")]
    [InlineData("account_id")]
    [InlineData("channel")]
    [InlineData("started_at")]
    [InlineData("dc_attempts")]
    public async Task Run_NullWhereAValueIsRequired_NamesTheColumn(string column)
    {
        TestStore store = new TestStore().Attempt("T1").Attempt("T2", 1, (column, null)).Attempt("T3", 2);

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", "T2", column, "missing-value", Missing);
    }

    [Fact]
    public async Task Run_EmptyTextWhereAValueIsRequired_IsNull()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T1", 0, ("device", "")), ReportCatalog.UsageDetail);

        found.Is("attempts", "T1", "device", "missing-value", Missing);
    }

    [Fact]
    public async Task Run_NoOptOut_NamesTheColumn()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T1", 0, ("opt_out", null)), ReportCatalog.AllAttempts);

        found.Is("attempts", "T1", "opt_out", "missing-value", Missing);
    }

    [Fact]
    public async Task Run_NoKey_HasNoRecordIdToName()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T1").Attempt("", 1), ReportCatalog.UsageDetail);

        found.Is("attempts", null, "attempt_id", "missing-value", Missing);
    }

    [Theory]
    [InlineData("channel", "Channel", 8)]
    [InlineData("channel", "Channel", 255)]
    [InlineData("direction", "Direction", 2)]
    [InlineData("result", "AttemptResult", 25)]
    [InlineData("device_type", "DeviceType", 5)]
    [InlineData("encoding", "TextEncoding", 255)]
    public async Task Run_CodeOutsideTheEnumeration_IsUndefined(string column, string enumeration, int code)
    {
        TestStore store = new TestStore().Attempt("T1").Attempt("T2", 1, (column, code));

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", "T2", column, "undefined-value",
            $"found a value outside {enumeration}, expected one of its labels. Mend the value in the store.");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(255)]
    public async Task Run_FlagThatIsNeitherTrueNorFalse_IsUndefined(int code)
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T1", 0, ("opt_out", code)), ReportCatalog.AllAttempts);

        found.Is("attempts", "T1", "opt_out", "undefined-value",
            "found a value that is neither true nor false, expected one of them. Mend the value in the store.");
    }

    [Fact]
    public async Task Run_UndefinedCodeInASummary_IsRefusedToo()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T1", 0, ("script_result", 255)), ReportCatalog.AccountActivity);

        found.Is("attempts", "T1", "script_result", "undefined-value",
            "found a value outside ScriptResult, expected one of its labels. Mend the value in the store.");
    }

    [Fact]
    public void FindFirst_UndefinedCodeInANullRow_MeansNothing()
    {
        using FixedVector<byte> codes = new(AttemptsRelation.DeviceType, new byte[] { 0, 255, 4 },
            new byte[] { 0b101 });
        RecordBatch batch = new(AttemptsRelation.Schema, [codes]);

        Assert.Equal(RowCheck.None, new CodeCheck(AttemptsRelation.DeviceType, 5).FindFirst(batch));
    }

    [Fact]
    public void FindFirst_UndefinedCodeAfterANullRow_IsFound()
    {
        using FixedVector<byte> codes = new(AttemptsRelation.DeviceType, new byte[] { 0, 255, 5 },
            new byte[] { 0b101 });
        RecordBatch batch = new(AttemptsRelation.Schema, [codes]);

        Assert.Equal(2, new CodeCheck(AttemptsRelation.DeviceType, 5).FindFirst(batch));
    }

    [Theory]
    [InlineData("call_seconds", -1)]
    [InlineData("billable_seconds", int.MinValue)]
    [InlineData("segments", -2)]
    [InlineData("dc_attempts", -1)]
    public async Task Run_NegativeCount_NamesTheNumber(string column, int value)
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T1", 0, (column, value)), ReportCatalog.UsageDetail);

        found.Is("attempts", "T1", column, "negative-value",
            FormattableString.Invariant($"found {value}, expected 0 or more. Mend the value in the store."));
    }

    [Fact]
    public async Task Run_NegativeSize_NamesTheNumber()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T1", 0, ("size_bytes", -5_000_000_000)), ReportCatalog.UsageDetail);

        found.Is("attempts", "T1", "size_bytes", "negative-value",
            "found -5000000000, expected 0 or more. Mend the value in the store.");
    }

    [Fact]
    public async Task Run_SequenceZero_IsBelowOne()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().DirectConnect("D1", 0, ("sequence", 0)), ReportCatalog.ContactCenter);

        found.Is("direct_connect_attempts", "D1", "sequence", "negative-value",
            "found 0, expected 1 or more. Mend the value in the store.");
    }

    [Fact]
    public async Task Run_NegativeRecordCount_IsRefused()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Load("R1", 0, ("rejected_other", -1)), ReportCatalog.ListAudit);

        found.Is("list_loads", "R1", "rejected_other", "negative-value",
            "found -1, expected 0 or more. Mend the value in the store.");
    }

    [Fact]
    public void Violation_CultureWithAnotherMinus_WritesTheInvariantOne()
    {
        RelationColumn column = AttemptsRelation.CallSeconds;
        RecordBatch batch = new TestStore().Attempt("T1", 0, ("call_seconds", -1))
            .Batches(AttemptsRelation.Schema, [AttemptsRelation.AttemptId, column]).Single();
        System.Globalization.CultureInfo before = Thread.CurrentThread.CurrentCulture;
        System.Globalization.CultureInfo foreign = new("") { NumberFormat = { NegativeSign = "minus " } };
        try
        {
            Thread.CurrentThread.CurrentCulture = foreign;
            Assert.Equal(
                "attempts 'T1', call_seconds: found -1, expected 0 or more. Mend the value in the store.",
                new RangeCheck<int>(column, 0, int.MaxValue).Violation(batch, 0).Message);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1_000_000_000_000_000_000)]
    [InlineData(-1_000_000_000_000_000_000)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public async Task Run_DecimalOfMoreThan18Digits_IsRefused(long scaled)
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Usage("U1", 0, ("measured_quantity", scaled)), ReportCatalog.ServiceDetail);

        found.Is("service_usage", "U1", "measured_quantity", "bad-decimal",
            "found a value outside dec(18,4), expected at most 18 digits, 4 of them decimals. Mend the value in the " +
            "store.");
    }

    [Theory]
    [InlineData(999_999_999_999_999_999, "99999999999999.9999")]
    [InlineData(-999_999_999_999_999_999, "-99999999999999.9999")]
    public async Task Run_DecimalOf18Digits_Prints(long scaled, string printed)
    {
        TestStore store = new TestStore().Usage("U1", 0, ("measured_quantity", scaled));

        Assert.Equal(
            [printed], await store.ColumnAsync(TestRuns.Request(ReportCatalog.ServiceDetail), "Measured Quantity"));
    }
}
