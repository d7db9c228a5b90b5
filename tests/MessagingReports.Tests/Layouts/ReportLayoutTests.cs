using System.Text;
using MessagingReports.Layouts;

namespace MessagingReports.Tests.Layouts;

/// <summary>The eight layouts: header files that lock them, and the contract's own tables.</summary>
public sealed class ReportLayoutTests
{
    public static TheoryData<string> Ids => [.. ReportCatalog.All.Select(report => report.Id)];

    [Theory]
    [InlineData("service-summary", 1, 15)]
    [InlineData("account-activity", 1, 36)]
    [InlineData("list-audit", 1, 29)]
    [InlineData("usage-detail", 1, 33)]
    [InlineData("all-attempts", 17, 66)]
    [InlineData("all-contacts", 17, 66)]
    [InlineData("service-detail", 1, 27)]
    [InlineData("contact-center", 1, 33)]
    public void Layout_OfTheContract_HasItsVersionAndColumns(string id, int version, int columns)
    {
        ReportLayout layout = ReportCatalog.Get(id).Layout;

        Assert.Equal(version, layout.Version);
        Assert.Equal(columns, layout.Columns.Count);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Run_NothingSelected_WritesTheHeaderOfTheLayoutsVersion(string id)
    {
        ReportDefinition report = ReportCatalog.Get(id);
        string golden = Path.Combine(
            Sources.Repository.Root,
            "tests/MessagingReports.Tests/Golden/headers",
            FormattableString.Invariant($"{id}-v{report.Layout.Version}.csv"));
        ReportRequest request = TestRuns.Request(report, period: TestRuns.Nothing, omitsInactive: true);

        (_, byte[] bytes) = await new TestStore().RunAsync(request);

        Assert.Equal(Encoding.UTF8.GetString(await File.ReadAllBytesAsync(golden)), Encoding.UTF8.GetString(bytes));
    }

    [SkippableTheory]
    [InlineData("service-summary", "### 1.")]
    [InlineData("account-activity", "### 2.")]
    [InlineData("list-audit", "### 3.")]
    [InlineData("usage-detail", "### 4.")]
    [InlineData("all-attempts", "### 5.")]
    [InlineData("all-contacts", "### 5.")]
    [InlineData("service-detail", "### 7.")]
    [InlineData("contact-center", "### 8.")]
    public void Layout_AgainstTheContractsTable_IsEqual(string id, string heading)
    {
        Skip.IfNot(SpecTable.Exists, "reports.md is not beside the repository.");

        Assert.Equal(
            SpecTable.Read(heading),
            ReportCatalog.Get(id).Layout.Columns.Select(column => new SpecColumn(
                column.Section, column.Header, column.TypeName, column.IsRequired, column.Unit)));
    }

    [Theory]
    [InlineData("usage-detail", "Result", "enum AttemptResult")]
    [InlineData("usage-detail", "Result Class", "enum ResultClass")]
    [InlineData("usage-detail", "Device", "device")]
    [InlineData("usage-detail", "Call Duration", "sec")]
    [InlineData("service-summary", "Amount", "dec(c)")]
    [InlineData("service-summary", "Currency", "str(3)")]
    [InlineData("service-detail", "Device Country", "str(2)")]
    [InlineData("account-activity", "Delivery Success Rate", "dec(2)")]
    [InlineData("contact-center", "Final Attempt", "flag")]
    public void TypeName_OfAColumn_IsTheContracts(string id, string header, string type) =>
        Assert.Equal(type, ReportCatalog.Get(id).Layout.Find(header)!.TypeName);

    [Fact]
    public void Find_UnknownHeader_IsNull() => Assert.Null(ReportCatalog.UsageDetail.Layout.Find("device"));

    [Fact]
    public void Layout_OfAllAttemptsAndAllContacts_IsOne() =>
        Assert.Same(ReportCatalog.AllAttempts.Layout, ReportCatalog.AllContacts.Layout);
}
