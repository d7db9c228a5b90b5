using MessagingReports.Layouts;
using MessagingReports.Outputs;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests.Outputs;

public sealed class FileNamesTests
{
    private static readonly ReportWindow October = ReportWindow.FromDates(
        new LocalDate(2024, 10, 1), new LocalDate(2024, 10, 31), DateTimeZone.Utc);

    [Theory]
    [InlineData("A1", "usage-detail_A1_2024-10-01_2024-10-31.csv")]
    [InlineData("a.b_c-D9", "usage-detail_a.b_c-D9_2024-10-01_2024-10-31.csv")]
    [InlineData("../x", "usage-detail_..%2Fx_2024-10-01_2024-10-31.csv")]
    [InlineData("..\\x", "usage-detail_..%5Cx_2024-10-01_2024-10-31.csv")]
    [InlineData("/etc/passwd", "usage-detail_%2Fetc%2Fpasswd_2024-10-01_2024-10-31.csv")]
    [InlineData("100%", "usage-detail_100%25_2024-10-01_2024-10-31.csv")]
    [InlineData("a b", "usage-detail_a%20b_2024-10-01_2024-10-31.csv")]
    [InlineData("ü\U0001F600", "usage-detail_%C3%BC%F0%9F%98%80_2024-10-01_2024-10-31.csv")]
    [InlineData(".", "usage-detail_._2024-10-01_2024-10-31.csv")]
    public void For_ScopeId_EncodesWhatMayNotStandInAName(string scope, string name) =>
        Assert.Equal(name, FileNames.For(ReportCatalog.UsageDetail, scope, October));

    [Theory]
    [InlineData(".gz")]
    [InlineData(".zst")]
    public void For_Suffix_StandsBehindTheExtensionAlsoOfACutName(string suffix)
    {
        Assert.Equal(
            "usage-detail_A1_2024-10-01_2024-10-31.csv" + suffix,
            FileNames.For(ReportCatalog.UsageDetail, "A1", October, suffix));
        string cut = FileNames.For(ReportCatalog.UsageDetail, new string('x', 300), October, suffix);
        Assert.Equal(200, cut.Length);
        Assert.Matches("x-[0-9a-f]{8}[.]csv[.](gz|zst)$", cut);
    }

    [Theory]
    [InlineData("all-attempts", "all-attempts-v17_A1_2024-10-01_2024-10-31.csv")]
    [InlineData("all-contacts", "all-contacts-v17_A1_2024-10-01_2024-10-31.csv")]
    [InlineData("service-summary", "service-summary_A1_2024-10-01_2024-10-31.csv")]
    public void For_Report_NamesTheLayoutVersionWhereTheTitleDoes(string id, string name) =>
        Assert.Equal(name, FileNames.For(ReportCatalog.Get(id), "A1", October));

    [Fact]
    public void For_WindowOfInstants_NamesThemToTheSecond() => Assert.Equal(
        "usage-detail_A1_20241005T000000Z_20241006T103059Z.csv",
        FileNames.For(
            ReportCatalog.UsageDetail,
            "A1",
            ReportWindow.FromInstants(
                Instant.FromUtc(2024, 10, 5, 0, 0),
                Instant.FromUtc(2024, 10, 6, 10, 30, 59) + Duration.FromMilliseconds(999),
                DateTimeZone.Utc)));

    [Fact]
    public void For_NameOf200Bytes_IsNotCut()
    {
        string scope = new('x', 200 - "usage-detail__2024-10-01_2024-10-31.csv".Length);

        Assert.Equal(
            $"usage-detail_{scope}_2024-10-01_2024-10-31.csv", FileNames.For(ReportCatalog.UsageDetail, scope,
            October));
    }

    [Fact]
    public void For_NameOf201Bytes_IsCutAndEndsInTheHashOfTheScope()
    {
        string scope = new('x', 201 - "usage-detail__2024-10-01_2024-10-31.csv".Length);

        string name = FileNames.For(ReportCatalog.UsageDetail, scope, October);

        Assert.Equal(200, name.Length);
        Assert.StartsWith("usage-detail_xxx", name, StringComparison.Ordinal);
        Assert.EndsWith(HashOf(scope) + ".csv", name, StringComparison.Ordinal);
    }

    [Fact]
    public void For_LongScopesThatDifferAtTheEnd_HaveDifferentNames()
    {
        ReportDefinition report = ReportCatalog.UsageDetail;

        Assert.NotEqual(
            FileNames.For(report, new string('é', 64), October), FileNames.For(report, new string('é', 63) + "è",
                October));
    }

    private static string HashOf(string scope) => "-" + Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(scope)))[..8];
}
