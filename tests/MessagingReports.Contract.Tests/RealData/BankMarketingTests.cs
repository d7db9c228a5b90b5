using MessagingReports.Contract.Tests.Identities;
using MessagingReports.Contract.Tests.Runs;
using NodaTime;

namespace MessagingReports.Contract.Tests.RealData;

/// <summary>The identities over real data, month by month and over the whole span.</summary>
public sealed class BankMarketingTests(BankMarketing bank) : IClassFixture<BankMarketing>
{
    private const int Attempts = 105_754;

    public static TheoryData<int> Months { get; } = [.. Enumerable.Range(0, 31)];

    [SkippableFact]
    public async Task Whole_AllReports_HaveEveryRecord()
    {
        IReadOnlyList<FinishedReport> reports = await bank.WholeAsync();
        Assert.Equal(7, reports.Count);
        Assert.Equal(Attempts, Find(reports, ReportCatalog.UsageDetail.Id).Manifest.Rows);
        Assert.Equal(26, Find(reports, ReportCatalog.ListAudit.Id).Manifest.Rows);
        Assert.Equal(26, Find(reports, ReportCatalog.AccountActivity.Id).Manifest.Rows);
        Assert.Equal(41_184, Find(reports, ReportCatalog.ServiceSummary.Id).Sum("Usage Count"));
        AssertAgree(reports);
    }

    [SkippableTheory]
    [MemberData(nameof(Months))]
    public async Task Month_AllReports_Agree(int month)
    {
        LocalDate first = BankMarketing.First.PlusMonths(month);
        IReadOnlyList<FinishedReport> reports = await bank.RunAsync(first, first.PlusMonths(1).PlusDays(-1));
        Assert.Equal(8, reports.Count);
        AssertAgree(reports);
        FinishedReport detail = Find(reports, ReportCatalog.ServiceDetail.Id);
        foreach (FinishedRow row in Find(reports, ReportCatalog.ServiceSummary.Id).Rows)
        {
            FinishedRow[] lines = [.. detail.Rows.Where(line => line["Contract Line ID"] == row["Contract Line ID"])];
            Assert.Equal(lines.Length, row.Count("Usage Count"));
            Assert.Equal(Exact.Sum(lines.Select(line => line.Number("Quantity"))).ToString(), row["Quantity"]);
            Assert.Equal(
                Exact.Sum(lines.Select(line => line.Number("Extended Amount"))).Round(2).ToText(2), row["Amount"]);
        }

        Assert.Subset(Find(reports, ReportCatalog.UsageDetail.Id).Set("Attempt ID"), detail.Set("Attempt ID"));
    }

    [SkippableFact]
    public async Task Months_DetailReports_ConcatenateToTheWhole()
    {
        IReadOnlyList<FinishedReport> whole = await bank.WholeAsync();
        Dictionary<string, MemoryStream> joined = new(StringComparer.Ordinal);
        Dictionary<string, long> counts = new(StringComparer.Ordinal);
        List<FinishedRow> usage = [];
        foreach (LocalDate month in BankMarketing.Months)
        {
            IReadOnlyList<FinishedReport> reports = await bank.RunAsync(month, month.PlusMonths(1).PlusDays(-1));
            foreach (FinishedReport report in reports)
            {
                MemoryStream file = joined.TryGetValue(report.Manifest.Report, out MemoryStream? found)
                    ? found
                    : joined[report.Manifest.Report] = new MemoryStream();
                file.Write(report.Bytes.AsSpan(file.Length == 0 ? 0 : report.Bytes.AsSpan().IndexOf("\r\n"u8) + 2));
            }

            FinishedReport activity = Find(reports, ReportCatalog.AccountActivity.Id);
            foreach (string column in ActivityColumns.Additive)
            {
                counts[column] = counts.GetValueOrDefault(column) + activity.Sum(column);
            }

            usage.AddRange(Find(reports, ReportCatalog.ServiceSummary.Id).Rows);
        }

        foreach (FinishedReport report in whole.Where(report => report.Header.Contains("Load ID") ||
            report.Header.Contains("Attempt ID") || report.Header.Contains("Row ID")))
        {
            Same.Bytes(report.Bytes, joined[report.Manifest.Report].ToArray(), report.Manifest.Report);
        }

        FinishedReport all = Find(whole, ReportCatalog.AccountActivity.Id);
        Assert.All(
            ActivityColumns.Additive,
            column => Assert.Equal((column, all.Sum(column)), (column, counts[column])));
        foreach (FinishedRow row in Find(whole, ReportCatalog.ServiceSummary.Id).Rows)
        {
            FinishedRow[] parts = [.. usage.Where(part => part["Contract Line ID"] == row["Contract Line ID"])];
            Assert.Equal(parts.Sum(part => part.Count("Usage Count")), row.Count("Usage Count"));
            Assert.Equal(Exact.Sum(parts.Select(part => part.Number("Quantity"))).ToString(), row["Quantity"]);
        }
    }

    private static FinishedReport Find(IReadOnlyList<FinishedReport> reports, string id) =>
        reports.Single(report => report.Manifest.Report == id);

    private static void AssertAgree(IReadOnlyList<FinishedReport> reports)
    {
        FinishedReport usage = Find(reports, ReportCatalog.UsageDetail.Id);
        FinishedReport attempts = Find(reports, ReportCatalog.AllAttempts.Id);
        FinishedReport contacts = Find(reports, ReportCatalog.AllContacts.Id);
        FinishedReport activity = Find(reports, ReportCatalog.AccountActivity.Id);

        // G20 and G21 at once: nothing is filtered here, so that both are the same file.
        Same.Bytes(attempts.Bytes, contacts.Bytes, "all-contacts");
        Assert.Equal(0, Find(reports, ReportCatalog.ContactCenter.Id).Manifest.Rows);
        Assert.Equal(usage.Column("Attempt ID"), attempts.Column("Row ID"));
        ILookup<string, FinishedRow> byCampaign = usage.Rows.ToLookup(row => row["Campaign ID"]);
        foreach (FinishedRow row in activity.Rows)
        {
            FinishedRow[] rows = [.. byCampaign[row["Campaign ID"]]];
            FinishedRow[] delivered = [.. rows.Where(attempt => attempt["Result Class"] == "Delivered")];
            Assert.Equal(rows.Length, row.Count("Messages Attempted") + row.Count("Not Attempted"));
            Assert.Equal(delivered.Length, row.Count("Messages Delivered"));
            Assert.Equal(
                delivered.Select(attempt => attempt["Contact ID"]).Distinct().Count(),
                row.Count("Contacts Delivered"));
        }
    }
}
