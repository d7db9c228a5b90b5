using FsCheck;
using MessagingReports.Contract.Tests.Runs;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>The two service reports: G10, G11, and G29 to G31.</summary>
public sealed class ServiceIdentities
{
    private static readonly string[] Key = ["Service Code", "Contract Line ID", "Unit Price", "Currency"];

    private static readonly Dictionary<string, int> MinorDigits = new(StringComparer.Ordinal)
    {
        ["USD"] = 2,
        ["EUR"] = 2,
        ["JPY"] = 0,
        ["XAF"] = 0,
        ["BHD"] = 3,
        ["KWD"] = 3,
        ["CLF"] = 4,
    };

    [IdentityProperty]
    public Task<Property> G10_ServiceSummary_AmountIsQuantityTimesPriceRoundedOnce(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport summary = await item.RunAsync(ReportCatalog.ServiceSummary);
        Assert.Equal(summary.Rows.Count, summary.Rows.Select(KeyOf).Distinct().Count());
        foreach (FinishedRow row in summary.Rows)
        {
            Assert.True(row.Count("Usage Count") >= 1);
            int digits = MinorDigits[row["Currency"]];
            Exact amount = (row.Number("Quantity") * row.Number("Unit Price")).Round(digits);
            Assert.Equal(amount.ToText(digits), row["Amount"]);
        }

        return summary.Rows.Count;
    });

    [IdentityProperty(typeof(ShortCases))]
    public Task<Property> G11_ServiceDetail_ExtendedAmountIsExact(
        CaseShape shape) => Identity.HoldShortAsync(shape, async item =>
    {
        FinishedReport detail = await item.RunAsync(ReportCatalog.ServiceDetail);
        foreach (FinishedRow row in detail.Rows)
        {
            Assert.Equal((row.Number("Quantity") * row.Number("Unit Price")).ToString(), row["Extended Amount"]);
            Assert.True(row.Number("Quantity").CompareTo(Exact.Zero) >= 0 || row["Usage Type"] == "Adjustment");
        }

        return detail.Rows.Count;
    });

    [IdentityProperty(typeof(ShortCases))]
    public Task<Property> G29_ServiceSummary_IsTheSumOfServiceDetail(
        CaseShape shape) => Identity.HoldShortAsync(shape, async item =>
    {
        FinishedReport summary = await item.RunAsync(ReportCatalog.ServiceSummary);
        FinishedReport detail = await item.RunAsync(ReportCatalog.ServiceDetail);
        ILookup<string, FinishedRow> groups = detail.Rows.ToLookup(KeyOf);
        Assert.Equal(
            groups.Select(group => group.Key).Order(StringComparer.Ordinal),
            summary.Rows.Select(KeyOf).Order(StringComparer.Ordinal));
        foreach (FinishedRow row in summary.Rows)
        {
            FinishedRow[] lines = [.. groups[KeyOf(row)]];
            int digits = MinorDigits[row["Currency"]];
            Assert.Equal(lines.Length, row.Count("Usage Count"));
            Assert.Equal(Exact.Sum(lines.Select(line => line.Number("Quantity"))).ToString(), row["Quantity"]);
            Exact amount = Exact.Sum(lines.Select(line => line.Number("Extended Amount"))).Round(digits);
            Assert.Equal(amount.ToText(digits), row["Amount"]);
        }

        return detail.Rows.Count;
    });

    [IdentityProperty(typeof(ShortCases))]
    public Task<Property> G30_AttemptIdsOfServiceDetail_AreInUsageDetail(
        CaseShape shape) => Identity.HoldShortAsync(shape, async item =>
    {
        FinishedReport detail = await item.RunAsync(ReportCatalog.ServiceDetail);
        FinishedReport usage = await item.RunAsync(ReportCatalog.UsageDetail);
        HashSet<string> named = detail.Set("Attempt ID");
        named.Remove("");
        Assert.Subset(usage.Set("Attempt ID"), named);
        return named.Count;
    });

    [IdentityProperty(typeof(ShortCases))]
    public Task<Property> G31_DirectConnectIdsOfServiceDetail_AreInContactCenter(
        CaseShape shape) => Identity.HoldShortAsync(shape, async item =>
    {
        FinishedReport detail = await item.RunAsync(ReportCatalog.ServiceDetail);
        FinishedReport center = await item.Unbounded.RunAsync(ReportCatalog.ContactCenter);
        HashSet<string> named = detail.Set("Direct Connect ID");
        named.Remove("");
        Assert.Subset(center.Set("Direct Connect ID"), named);
        return named.Count;
    });

    private static string KeyOf(FinishedRow row) =>
        string.Join('\n', Key.Select(column => row[column]));
}
