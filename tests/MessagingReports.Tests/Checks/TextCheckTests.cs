using System.Text;

namespace MessagingReports.Tests.Checks;

/// <summary>Rules of texts and ids: valid Unicode, no NUL, ids short and without control characters.</summary>
public sealed class TextCheckTests
{
    private const string BadText = "found NUL or broken UTF-8, expected Unicode text without NUL. Mend the text in " +
        "the store.";

    private const string BadId = "found an id over 128 bytes or with control characters, expected 1-128 UTF-8 bytes " +
        "without them. Mend the id in the store.";

    public static TheoryData<byte[]> BrokenTexts =>
    [
        [0x00],
        [0x41, 0x00, 0x42],
        [0xFF],
        [0xC3],
        [0x80],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
    ];

    [Theory]
    [MemberData(nameof(BrokenTexts))]
    public async Task Run_NulOrBrokenUtf8InAText_IsRefused(byte[] text)
    {
        TestStore store = new TestStore().Attempt("T1", 0, ("first_name", "Zoë")).Attempt("T2", 1,
            ("first_name", text));

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.AllAttempts);

        found.Is("attempts", "T2", "first_name", "bad-text", BadText);
    }

    [Fact]
    public async Task Run_CharacterCutBetweenTwoRows_IsRefusedThoughTheBytesTogetherAreValid()
    {
        TestStore store = new TestStore()
            .Attempt("T1", 0, ("first_name", new byte[] { 0x41, 0xC3 }))
            .Attempt("T2", 1, ("first_name", new byte[] { 0xA9, 0x41 }));

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.AllAttempts);

        found.Is("attempts", "T1", "first_name", "bad-text", BadText);
    }

    [Theory]
    [MemberData(nameof(BrokenTexts))]
    public async Task Run_NulOrBrokenUtf8InAnId_IsRefused(byte[] id)
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T1", 0, ("contact_id", id)), ReportCatalog.UsageDetail);

        found.Is("attempts", "T1", "contact_id", "bad-text", BadText);
    }

    [Fact]
    public async Task Run_BrokenKey_IsNamedByWhatCanBePrinted()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T1", 0, ("attempt_id", new byte[] { 0x54, 0xFF, 0x00 })),
                ReportCatalog.UsageDetail);

        found.Is("attempts", "T\uFFFD\0", "attempt_id", "bad-text", BadText, printedId: "T\uFFFD\uFFFD");
    }

    [Theory]
    [InlineData("\u0001")]
    [InlineData("a\tb")]
    [InlineData("a\r\nb")]
    [InlineData("\u001F")]
    [InlineData("a\u007F")]
    [InlineData("\u0080")]
    [InlineData("\u0085")]
    [InlineData("\u009F")]
    public async Task Run_ControlCharacterInAnId_IsRefused(string id)
    {
        TestStore store = new TestStore().Attempt("T1").Attempt("T2", 1, ("contact_id", id));

        ReportDataException found = await Refused.RunAsync(store, ReportCatalog.UsageDetail);

        found.Is("attempts", "T2", "contact_id", "bad-id", BadId);
    }

    [Fact]
    public async Task Run_ControlCharacterInTheKey_KeepsTheMessageOnOneLine()
    {
        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T\n1\u0085"), ReportCatalog.UsageDetail);

        found.Is("attempts", "T\n1\u0085", "attempt_id", "bad-id", BadId, printedId: "T\uFFFD1\uFFFD");
    }

    [Fact]
    public async Task Run_IdOf129Bytes_IsRefused()
    {
        string id = "é" + new string('x', 127);
        Assert.Equal(129, Encoding.UTF8.GetByteCount(id));

        ReportDataException found = await Refused.RunAsync(
            new TestStore().Attempt("T1", 0, ("contact_id", id)), ReportCatalog.UsageDetail);

        found.Is("attempts", "T1", "contact_id", "bad-id", BadId);
    }

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("a b")]
    [InlineData("\u00E9\U0001F600\uFFFD")]
    public async Task Run_UnusualButValidId_PrintsExactly(string id)
    {
        TestStore store = new TestStore().Attempt("T1", 0, ("contact_id", id));

        Assert.Equal([id], await store.ColumnAsync(TestRuns.Request(ReportCatalog.UsageDetail), "Contact ID"));
    }

    [Fact]
    public async Task Run_IdOf128Bytes_PrintsExactly()
    {
        string id = "é" + new string('x', 126);
        TestStore store = new TestStore().Attempt("T1", 0, ("contact_id", id));

        Assert.Equal([id], await store.ColumnAsync(TestRuns.Request(ReportCatalog.UsageDetail), "Contact ID"));
    }

    [Fact]
    public async Task Run_OptionalIdThatIsEmpty_IsNull()
    {
        TestStore store = new TestStore().Attempt("T1", 0, ("list_id", ""));

        Assert.Equal([""], await store.ColumnAsync(TestRuns.Request(ReportCatalog.AllAttempts), "List ID"));
    }

    [Fact]
    public async Task Run_ControlCharactersInAText_PrintAsTheyAre()
    {
        TestStore store = new TestStore().Attempt("T1", 0, ("first_name", "a\u0001\u0085b"));

        Assert.Equal(
            ["a\u0001\u0085b"], await store.ColumnAsync(TestRuns.Request(ReportCatalog.AllAttempts), "First Name"));
    }
}
