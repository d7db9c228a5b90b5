using MessagingReports.Layouts;
using MessagingReports.Redaction;
using MessagingReports.Testing;
using MessagingReports.Tests.Sources;
using MessagingReports.Verification;

namespace MessagingReports.Tests.Verification;

/// <summary>Redacted reports are proven as far as what they print allows, and what is left out is said.</summary>
public sealed class RedactedFolderTests
{
    private static readonly RedactionRule Hash = RedactionRule.Hash("0123456789abcdef"u8);

    private static readonly SampleStore Store = new(new SampleStoreOptions { Attempts = 300 });

    private static readonly string Account = Store.Directory.Accounts[0].AccountId;

    [Fact]
    public async Task VerifyAsync_DevicesNamesAndTextsRedacted_HoldsAndSaysWhatIsLeftOut()
    {
        using TemporaryFolder folder = await RunAsync(RedactionPolicy.None
            .With(DataClassification.Device, Hash)
            .With(DataClassification.Name, RedactionRule.Mask(1))
            .With(DataClassification.FreeText, RedactionRule.Erase));

        VerificationResult result = await folder.VerifyAsync();

        Assert.Empty(result.Breaks);
        Assert.Equal(
            ["G20", "G23", "G24", "G27", "G27", "G29", "G30", "G33"],
            result.Identities.Select(identity => identity.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                $"G20 {File("all-contacts-v17")} {File("all-attempts-v17")} without First Name, Last Name, Company, " +
                    "Postal Code, List Name, Other 1, Other 2, Other 3, Other 4, Other 5, Other 6, Other 7, Other 8, " +
                    "Other 9, Other 10, Device, Originating Address, Network Status Text, Filter Source, Response, " +
                    "Direct Connect Number",
                $"G23 {File("all-attempts-v17")} {File("usage-detail")} without Device, Originating Address, " +
                    "Direct Connect Number",
                $"G27 {File("all-attempts-v17")} {File("contact-center")} without Direct Connect Number",
                $"G27 {File("all-contacts-v17")} {File("contact-center")} without Direct Connect Number",
                $"G33 {File("list-audit")} without List Name, Original List Name, Loaded By, Specification File, " +
                    "Failure Message",
                $"G33 {Enterprise} without List Name, Original List Name, Loaded By, Specification File, " +
                    "Failure Message",
            ],
            result.LeftOut.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task VerifyAsync_IdsErased_LeavesOutWhatNeedsThem()
    {
        using TemporaryFolder folder = await RunAsync(RedactionPolicy.None
            .With(DataClassification.Identifier, RedactionRule.Erase)
            .With("Campaign Name", RedactionRule.Mask())
            .With("Contract Line ID", Hash)
            .With("Account Name", RedactionRule.Erase)
            .With("Load ID", RedactionRule.Mask(8)));

        VerificationResult result = await folder.VerifyAsync();

        Assert.Empty(result.Breaks);
        Assert.Equal(
            ["G20", "G23", "G24"],
            result.Identities.Select(identity => identity.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Contains($"unique {File("usage-detail")}: Attempt ID", result.LeftOut);
        Assert.Contains($"scope {File("usage-detail")} without Account Name", result.LeftOut);
        Assert.Contains($"G8 {File("account-activity")}: Campaign Name", result.LeftOut);
        Assert.Contains($"G30 {File("service-detail")} {File("usage-detail")}: Attempt ID", result.LeftOut);
        Assert.Contains(
            $"G29 {File("service-summary")} {File("service-detail")}: Contract Line ID", result.LeftOut);
        Assert.Contains($"G24 {File("account-activity")} {File("usage-detail")} without Contact ID", result.LeftOut);
        Assert.Contains($"G33 {File("list-audit")}: Load ID", result.LeftOut);
    }

    [Fact]
    public async Task VerifyAsync_ContactsHashed_AreStillCounted()
    {
        using TemporaryFolder folder = await RunAsync(
            RedactionPolicy.None.With(DataClassification.Identifier, Hash));

        VerificationResult result = await folder.VerifyAsync();

        Assert.Empty(result.Breaks);
        Assert.DoesNotContain(
            result.LeftOut, leftOut => leftOut.StartsWith("unique", StringComparison.Ordinal)
                || leftOut.StartsWith("G24", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Device", "+12125550100", "a hash of 32 hexadecimal digits", "a text of 12 bytes")]
    [InlineData("First Name", "Jane", "a masked text", "a text of 4 bytes")]
    [InlineData("Response", "1", "nothing, as the column is erased", "a text of 1 bytes")]
    public async Task VerifyAsync_CellPutBack_IsNamedWithoutIt(
        string header, string cell, string expected, string found)
    {
        using TemporaryFolder folder = await RunAsync(RedactionPolicy.None
            .With(DataClassification.Device, Hash)
            .With(DataClassification.Name, RedactionRule.Mask(1))
            .With(DataClassification.FreeText, RedactionRule.Erase));
        Forgery.ChangeCell(folder.Report("all-attempts"), 3, header, cell);

        VerificationResult result = await folder.VerifyAsync();

        Assert.Equal(
            [new VerificationBreak(File("all-attempts-v17"), "cell", 3, header, expected, found)], result.Breaks);
    }

    [Fact]
    public async Task VerifyAsync_RedactionStruckFromTheManifest_IsFoundInTheCells()
    {
        using TemporaryFolder folder = await RunAsync(
            RedactionPolicy.None.With(DataClassification.Device, RedactionRule.Erase));
        Forgery.ChangeManifest(folder.Report("usage-detail"), manifest =>
        {
            int start = manifest.IndexOf("  \"redaction\"", StringComparison.Ordinal);
            return manifest.Remove(start, manifest.IndexOf("  \"rows\"", start, StringComparison.Ordinal) - start);
        });

        VerificationResult result = await folder.VerifyAsync();

        Assert.Contains(new VerificationBreak(
            File("usage-detail"), "cell", 1, "Device", "a value", "nothing"), result.Breaks);
    }

    [Fact]
    public async Task VerifyAsync_RedactionOfNoColumn_IsABreakOfTheManifest()
    {
        using TemporaryFolder folder = await RunAsync(
            RedactionPolicy.None.With(DataClassification.Device, RedactionRule.Erase));
        Forgery.ChangeManifest(folder.Report("usage-detail"), manifest => manifest.Replace(
            "\"column\": \"Device\"", "\"column\": \"Attempt Time\"", StringComparison.Ordinal));

        VerificationResult result = await folder.VerifyAsync();

        Assert.Contains(
            new VerificationBreak(
                File("usage-detail"),
                "manifest",
                null,
                "redaction",
                "Originating Address, Direct Connect Number",
                "Attempt Time, Originating Address, Direct Connect Number"),
            result.Breaks);
    }

    private static string Enterprise =>
        $"list-audit_{Store.Directory.Accounts[0].EnterpriseId}_2024-10-01_2024-10-31.csv";

    private static string File(string stem) => $"{stem}_{Account}_2024-10-01_2024-10-31.csv";

    private static async Task<TemporaryFolder> RunAsync(RedactionPolicy policy)
    {
        TemporaryFolder folder = new();
        ReportScope account = ReportScope.Account(Account);
        ReportRequest Request(ReportDefinition report, ReportScope scope) => new()
        {
            Report = report,
            Scope = scope,
            Period = TestRuns.October,
            Redaction = policy,
        };
        await Store.Runner().RunAllAsync(
            [
                .. ReportCatalog.All.Select(report => Request(report, account)),
                Request(ReportCatalog.ListAudit, ReportScope.Enterprise(Store.Directory.Accounts[0].EnterpriseId)),
            ],
            ReportOutput.Folder(folder.FullName));
        return folder;
    }
}
