using FsCheck.Xunit;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Redaction;
using MessagingReports.Sources;
using MessagingReports.Testing;

namespace MessagingReports.Tests.Redaction;

/// <summary>What holds of every redacted report of any store.</summary>
public sealed class RedactionProperties
{
    private const int Readable = 4;

    private static readonly RedactionRule[] Rules =
    [
        RedactionRule.Hash("0123456789abcdef"u8), RedactionRule.Mask(), RedactionRule.Mask(3), RedactionRule.Erase,
        RedactionRule.Replace("\"gone\",\r\n"),
    ];

    [Property(MaxTest = 60)]
    public async Task RunAsync_AnyPolicy_ChangesItsColumnsAloneAndAllOfThem(
        ulong seed, byte which, byte first, byte second)
    {
        RandomStore store = new(seed, new RandomStoreOptions { Attempts = 60 });
        StoreRequest asked = store.Requests[which % store.Requests.Count];
        ReportDefinition[] reports =
        [
            .. ReportCatalog.All.Where(
                report => report.Scopes.Contains(asked.Scope.Level) && report.MaxReportDays is null),
        ];
        ReportDefinition report = reports[first % reports.Length];
        RedactionRule rule = Rules[which % Rules.Length];
        RedactionRule other = Rules[second % Rules.Length];
        RedactionPolicy policy = RedactionPolicy.None
            .With(DataClassification.Device, rule)
            .With(DataClassification.FreeText, other)
            .With(DataClassification.Identifier, rule)
            .With(DataClassification.Name, other)
            .With("Account Name", rule);

        (ReportResult plain, List<string[]> expected) = await RunAsync(store, report, asked, RedactionPolicy.None);
        (ReportResult redacted, List<string[]> found) = await RunAsync(store, report, asked, policy);

        Assert.Equal(expected.Count, found.Count);
        Assert.Equal(expected[0], found[0]);
        Assert.Equal(plain.Manifest.Totals.Rows, redacted.Manifest.Totals.Rows);
        Assert.Equal(plain.Manifest.Totals.Channel, redacted.Manifest.Totals.Channel);
        Assert.Equal(plain.Manifest.Totals.Columns, redacted.Manifest.Totals.Columns);
        string[] columns = [.. redacted.Manifest.Redaction.Select(redaction => redaction.Column)];
        Assert.Equal(
            report.Layout.Columns
                .Where(column => column.Classification != DataClassification.None || column.Header == "Account Name")
                .Select(column => column.Header),
            columns);
        for (int row = 1; row < found.Count; row++)
        {
            for (int column = 0; column < found[row].Length; column++)
            {
                string before = expected[row][column];
                string after = found[row][column];
                if (!columns.Contains(expected[0][column]) || before.Length == 0)
                {
                    Assert.Equal(before, after);
                }
                else if (before.Length >= Readable && !before.Contains('*', StringComparison.Ordinal))
                {
                    Assert.DoesNotContain(before, after, StringComparison.Ordinal);
                }
            }
        }
    }

    private static async Task<(ReportResult Result, List<string[]> Records)> RunAsync(
        RandomStore store, ReportDefinition report, StoreRequest asked, RedactionPolicy policy)
    {
        InMemoryAttemptSource source = new(store.Rows.Directory)
        {
            Attempts = store.Rows.Attempts,
            FilteredContacts = store.Rows.FilteredContacts,
            DirectConnectAttempts = store.Rows.DirectConnectAttempts,
            ListLoads = store.Rows.ListLoads,
            ServiceUsage = store.Rows.ServiceUsage,
        };
        (ReportResult result, byte[] bytes) = await source.RunAsync(new ReportRequest
        {
            Report = report,
            Scope = asked.Scope,
            Period = ReportPeriod.Dates(asked.From, asked.To),
            Csv = CsvFormat.Default,
            Redaction = policy,
        });
        return (result, CsvRecords.Read(bytes));
    }
}
