using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;
using MessagingReports.Layouts;
using MessagingReports.Manifests;
using MessagingReports.Sources;
using MessagingReports.Testing;

namespace MessagingReports.Tests.Totals;

/// <summary>The manifest's totals against sums over the file, which CsvHelper reads.</summary>
public sealed class ReportTotalsTests
{
    [Property(MaxTest = 40)]
    public void Totals_AnyStoreAndScope_AreThoseOfTheFile(ulong seed, byte first)
    {
        const int asked = 4;
        RandomStore store = new(seed);
        StoreRows rows = store.Rows;
        InMemoryAttemptSource source = new(rows.Directory)
        {
            Attempts = rows.Attempts,
            FilteredContacts = rows.FilteredContacts,
            DirectConnectAttempts = rows.DirectConnectAttempts,
            ListLoads = rows.ListLoads,
            ServiceUsage = rows.ServiceUsage,
        };
        foreach (StoreRequest request in store.Requests.Skip(first % (store.Requests.Count - asked)).Take(asked))
        {
            foreach (ReportDefinition report in ReportCatalog.All.Where(report =>
                report.Scopes.Contains(request.Scope.Level)))
            {
                NodaTime.LocalDate last = report.MaxReportDays is { } days ? request.From.PlusDays(
                    days - 1) : request.To;
                (ReportResult result, byte[] bytes) = source.RunAsync(TestRuns.Request(
                    report,
                    request.Scope,
                    ReportPeriod.Dates(request.From, NodaTime.LocalDate.Min(last, request.To)))).GetAwaiter()
                        .GetResult();
                Compare(result.Manifest, report, CsvRecords.Read(bytes));
            }
        }
    }

    private static void Compare(ReportManifest manifest, ReportDefinition report, List<string[]> records)
    {
        Recomputed file = new(records);
        ManifestTotals totals = manifest.Totals;
        Assert.Equal(file.Rows.Count, totals.Rows);
        Assert.Equal(file.Rows.Count, manifest.Rows);
        Assert.Equal(file.Counts("Channel"), totals.Channel?.ToDictionary());
        Assert.Equal(file.Counts("Result Class"), totals.ResultClass?.ToDictionary());
        bool isService = file.Has("Unit of Measure");
        Assert.Equal(isService ? file.Sums("Quantity", "Unit of Measure") : null, totals.Quantity?.ToDictionary());
        Assert.Equal(
            isService ? file.Sums(file.Has("Amount") ? "Amount" : "Extended Amount", "Currency") : null,
            totals.Amount?.ToDictionary());
        Dictionary<string, string>? columns = report.Kind == ReportKind.Detail
            ? null
            : report.Layout.Columns.Where(column => column.Type == ReportColumnType.Integer)
                .Select(column => KeyValuePair.Create(column.Header, file.Sum(column.Header)))
                .Where(total => total.Value != "0")
                .ToDictionary();
        Assert.Equal(
            columns,
            totals.Columns?.ToDictionary(total => total.Key, total =>
                total.Value.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Slow, obvious sums over the cells of a file.</summary>
    private sealed class Recomputed(List<string[]> records)
    {
        public List<string[]> Rows { get; } = records[1..];

        public bool Has(string header) => Column(header) >= 0;

        public Dictionary<string, long>? Counts(string header) => Column(header) is var column && column >= 0
            ? Rows.Select(row => row[column]).Where(label => label.Length > 0)
                .GroupBy(label => label).ToDictionary(group => group.Key, group => group.LongCount())
            : null;

        public Dictionary<string, string> Sums(string header, string by) => Rows
            .GroupBy(row => row[Column(by)])
            .Select(group => KeyValuePair.Create(group.Key, Text(group.Select(row => row[Column(header)]))))
            .Where(total => total.Value != "0")
            .ToDictionary();

        public string Sum(string header) => Text(Rows.Select(row => row[Column(header)]));

        private static string Text(IEnumerable<string> numbers)
        {
            const int scale = 10;
            BigInteger sum = numbers.Aggregate(BigInteger.Zero, (total, number) => total + Scaled(number, scale));
            string digits = BigInteger.Abs(sum).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
            string text = (digits[..^scale] + "." + digits[^scale..]).TrimEnd('0').TrimEnd('.');
            return sum < 0 ? "-" + text : text;
        }

        private static BigInteger Scaled(string number, int scale)
        {
            string[] parts = number.Split('.');
            string decimals = parts.Length > 1 ? parts[1] : "";
            return BigInteger.Parse(parts[0] + decimals.PadRight(scale, '0'), CultureInfo.InvariantCulture);
        }

        private int Column(string header) => Array.IndexOf(records[0], header);
    }
}
