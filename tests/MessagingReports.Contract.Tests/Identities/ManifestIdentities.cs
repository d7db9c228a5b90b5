using System.Globalization;
using System.Security.Cryptography;
using FsCheck;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Layouts;
using MessagingReports.Manifests;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>A manifest says what its file says: G66.</summary>
public sealed class ManifestIdentities
{
    private static readonly string[] Channels =
        ["None", "Voice", "Email", "Text", "Dialer", "Preview", "Manual", "Web"];

    private static readonly string[] Classes = ["Delivered", "Undelivered", "Pending", "Not Attempted"];

    [IdentityProperty]
    public Task<Property> G66_RowsBytesAndHash_AreTheFiles(CaseShape shape) => EachAsync(shape, (finished, manifest) =>
    {
        Assert.Equal(finished.Rows.Count, manifest.Rows);
        Assert.Equal(finished.Rows.Count, manifest.Totals.Rows);
        Assert.Equal(finished.Bytes.Length, manifest.Bytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(finished.Bytes)), manifest.Sha256);
    });

    [IdentityProperty]
    public Task<Property> G66_ChannelsAndClasses_AreThoseOfTheRows(
        CaseShape shape) => EachAsync(shape, (finished, manifest) =>
    {
        Assert.Equal(Counts(finished, "Channel", Channels), manifest.Totals.Channel);
        Assert.Equal(Counts(finished, "Result Class", Classes), manifest.Totals.ResultClass);
    });

    [IdentityProperty]
    public Task<Property> G66_QuantitiesAndAmounts_AreThoseOfTheRows(
        CaseShape shape) => EachAsync(shape, (finished, manifest) =>
    {
        bool isService = finished.Header.Contains("Unit of Measure");
        string amount = finished.Header.Contains("Extended Amount") ? "Extended Amount" : "Amount";
        Assert.Equal(
            isService ? Sums(finished, "Unit of Measure", "Quantity") : null, Sorted(manifest.Totals.Quantity));
        Assert.Equal(isService ? Sums(finished, "Currency", amount) : null, Sorted(manifest.Totals.Amount));
    });

    [IdentityProperty]
    public Task<Property> G66_ColumnTotals_AreThoseOfTheRows(
        CaseShape shape) => EachAsync(shape, (finished, manifest) =>
    {
        ReportDefinition report = ReportCatalog.Get(manifest.Report);
        string[] columns = report.Kind == ReportKind.Summary
            ?
            [
                .. report.Layout.Columns
                    .Where(column => column.Type == ReportColumnType.Integer)
                    .Select(column => column.Header),
            ]
            : [];
        IEnumerable<KeyValuePair<string, string>> expected = columns
            .Select(column => KeyValuePair.Create(column, finished.Sum(column)))
            .Where(total => total.Value != 0)
            .Select(total => KeyValuePair.Create(total.Key, total.Value.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(
            expected,
            (manifest.Totals.Columns ?? [])
                .Select(total => KeyValuePair.Create(total.Key, total.Value.ToString(CultureInfo.InvariantCulture))));
    });

    [IdentityProperty(typeof(ShortCases))]
    public Task<Property> G66_UncontractedUsage_IsCountedInTheWarning(
        CaseShape shape) => Identity.HoldShortAsync(shape, async item =>
    {
        var left = item.Store.Rows.ServiceUsage.Where(row => row.AccountId == item.Account.AccountId &&
            row.ContractLineId is null && row.UsageAt >= item.Start && row.UsageAt < item.End).ToList();
        foreach (ReportDefinition report in new[] { ReportCatalog.ServiceSummary, ReportCatalog.ServiceDetail })
        {
            ReportManifest manifest = (await item.RunAsync(report)).Manifest;
            Assert.Equal(left.Count, manifest.Warnings.Sum(warning => warning.Records));
            Assert.Equal(
                left.Select(row => row.ServiceCode).Distinct().Order(Utf8.Order),
                manifest.Warnings.SelectMany(warning => warning.ServiceCodes));
        }

        return left.Count;
    });

    private static Task<Property> EachAsync(
        CaseShape shape, Action<FinishedReport, ReportManifest> check) => Identity.HoldAsync(shape, async item =>
    {
        int rows = 0;
        foreach (ReportDefinition report in item.Reports())
        {
            FinishedReport finished = await item.RunAsync(report);
            check(finished, finished.Manifest);
            rows += finished.Rows.Count;
        }

        return rows;
    });

    private static IEnumerable<KeyValuePair<string, long>>? Counts(
        FinishedReport finished, string column, string[] labels) =>
        finished.Header.Contains(column)
            ? labels
                .Select(label => KeyValuePair.Create(label, (long)finished.Rows.Count(row => row[column] == label)))
                .Where(count => count.Value > 0)
            : null;

    private static SortedDictionary<string, string> Sums(FinishedReport finished, string key, string value)
    {
        SortedDictionary<string, string> sums = new(StringComparer.Ordinal);
        foreach (IGrouping<string, FinishedRow> group in finished.Rows.GroupBy(row => row[key]))
        {
            Exact sum = Exact.Sum(group.Select(row => row.Number(value)));
            if (!sum.Equals(Exact.Zero))
            {
                sums.Add(group.Key, sum.ToString());
            }
        }

        return sums;
    }

    private static SortedDictionary<string, string>? Sorted(IReadOnlyList<KeyValuePair<string, string>>? totals) =>
        totals is null ? null : new(totals.ToDictionary(), StringComparer.Ordinal);
}
