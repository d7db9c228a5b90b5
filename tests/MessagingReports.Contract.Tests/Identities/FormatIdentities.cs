using System.Text.RegularExpressions;
using FsCheck;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>What is written reads back: G60, and G62 to G64.</summary>
public sealed class FormatIdentities
{
    private static readonly Regex Number = new(@"\A-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?\z", RegexOptions.CultureInvariant);

    private static readonly Regex Phone = new(@"\A\+[1-9][0-9]{1,14}\z", RegexOptions.CultureInvariant);

    [IdentityProperty(typeof(ShortCases))]
    public Task<Property> G60_TextsReadByCsvHelper_AreTheStoresOnceUnguarded(CaseShape shape) => HoldTextsAsync(
        shape, CsvFormat.Default, (row, column) => row.Unguarded(column));

    [IdentityProperty(typeof(ShortCases))]
    public Task<Property> G60_TextsWithoutGuard_AreTheStores(CaseShape shape) => HoldTextsAsync(
        shape, new CsvFormat { FormulaGuard = false, Delimiter = ';' }, (row, column) => row[column]);

    [IdentityProperty]
    public Task<Property> G62_OptionalTimes_ParseBackToTheStoredSecond(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport attempts = await item.RunAsync(ReportCatalog.AllAttempts);
        foreach (FinishedRow row in attempts.Rows)
        {
            Attempt attempt = item.Store.Attempts[row["Row ID"]];
            AssertTime(attempt.AnsweredAt, row, "Answer Time");
            AssertTime(attempt.EndedAt, row, "End Time");
            AssertTime(attempt.ReceiptAt, row, "Receipt Time");
            AssertTime(attempt.FirstOpenAt, row, "First Open Time");
            AssertTime(attempt.FirstClickAt, row, "First Click Time");
            AssertTime(attempt.DcStartedAt, row, "Direct Connect Time");
        }

        foreach (FinishedRow row in (await item.RunAsync(ReportCatalog.ContactCenter)).Rows)
        {
            DirectConnectAttempt connect = item.Store.Connects[row["Direct Connect ID"]];
            AssertTime(connect.AttemptStartedAt, row, "Attempt Time");
            AssertTime(connect.ConnectedAt, row, "Connect Time");
            AssertTime(connect.EndedAt, row, "End Time");
        }

        return attempts.Rows.Count;
    });

    [IdentityProperty(typeof(ShortCases))]
    public Task<Property> G63_Numbers_ArePlainAndTheStores(
        CaseShape shape) => Identity.HoldShortAsync(shape, async item =>
    {
        FinishedReport detail = await item.RunAsync(ReportCatalog.ServiceDetail);
        foreach (FinishedRow row in detail.Rows)
        {
            ServiceUsage usage = item.Store.Rows.ServiceUsage.Single(usage => usage.UsageId == row["Usage ID"]);
            ContractLine line = item.Store.Rows.Directory.ContractLines.Single(
                line => line.ContractLineId == usage.ContractLineId);
            Assert.Equal(Exact.Of(usage.Quantity), row.Number("Quantity"));
            Assert.Equal(Exact.Of(line.UnitPrice), row.Number("Unit Price"));
            Assert.Equal(usage.MeasuredQuantity is null, row.IsBlank("Measured Quantity"));
            Assert.Equal(Exact.Of(usage.MeasuredQuantity ?? 0), row.NumberOrNull("Measured Quantity") ?? Exact.Zero);
            foreach (string column in new[] { "Quantity", "Unit Price", "Measured Quantity", "Extended Amount" })
            {
                Assert.True(row.IsBlank(column) || (Number.IsMatch(row[column]) && row[column] != "-0"), row[column]);
            }
        }

        return detail.Rows.Count;
    });

    [IdentityProperty]
    public Task<Property> G64_Phones_AreE164OrTheStoresText(CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport usage = await item.RunAsync(ReportCatalog.UsageDetail);
        foreach (FinishedRow row in usage.Rows)
        {
            Attempt attempt = item.Store.Attempts[row["Attempt ID"]];
            AssertPhone(attempt.Device, row, "Device");
            AssertPhone(attempt.OriginatingAddress, row, "Originating Address");
            AssertPhone(attempt.DcNumber, row, "Direct Connect Number");
        }

        foreach (FinishedRow row in (await item.RunAsync(ReportCatalog.ContactCenter)).Rows)
        {
            AssertPhone(item.Store.Connects[row["Direct Connect ID"]].Device, row, "Device");
            AssertPhone(item.Store.Connects[row["Direct Connect ID"]].Number, row, "Direct Connect Number");
        }

        return usage.Rows.Count;
    });

    [IdentityProperty]
    public Task<Property> G64_Header_IsTheFirstRecordAndNoOther(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        int rows = 0;
        foreach (ReportDefinition report in item.Reports())
        {
            FinishedReport finished = await item.RunAsync(report);
            HashSet<string> sections = [.. report.Layout.Columns.Select(column => column.Section)];
            Assert.Equal(report.Layout.Columns.Select(column => column.Header), finished.Header);
            Assert.Equal(finished.Manifest.Rows, finished.Rows.Count);
            Assert.All(finished.Rows, row =>
            {
                Assert.Equal(finished.Header.Length, row.Cells.Count);
                Assert.False(row.Cells.SequenceEqual(finished.Header));
                Assert.DoesNotContain(row.Cells[0], sections);
            });
            Assert.True(finished.Bytes.AsSpan().EndsWith("\r\n"u8));
            rows += finished.Rows.Count;
        }

        return rows;
    });

    private static Task<Property> HoldTextsAsync(
        CaseShape shape, CsvFormat format, Func<FinishedRow, string, string> read) =>
        Identity.HoldShortAsync(shape, async item =>
        {
            int cells = 0;
            foreach (var report in StoreTexts.Of(item.Store.Rows).GroupBy(text => text.Report))
            {
                FinishedReport finished = await item.Store.Source.RunAsync(new ReportRequest
                {
                    Report = report.Key,
                    Scope = item.Scope,
                    Period = ReportPeriod.Instants(item.Start, item.End),
                    Csv = format,
                });
                foreach ((_, string id, string column, Dictionary<string, string?> values) in report)
                {
                    // All Contacts has rows of two relations; only those of the one described are looked at.
                    foreach (FinishedRow row in finished.Rows.Where(row => values.ContainsKey(row[id])))
                    {
                        Assert.Equal(values[row[id]] ?? "", read(row, column));
                        cells++;
                    }
                }
            }

            return cells;
        });

    private static void AssertTime(Instant? stored, FinishedRow row, string column) => Assert.Equal(
        stored is { } time ? Instant.FromUnixTimeSeconds(time.ToUnixTimeSeconds()) : null,
        row.InstantOrNull(column));

    private static void AssertPhone(string? stored, FinishedRow row, string column)
    {
        string text = stored ?? "";
        string digits = string.Concat(text.Where(c => c is not (' ' or '-' or '.' or '(' or ')')));
        Assert.Equal(
            Phone.IsMatch(digits) ? digits : text,
            Phone.IsMatch(row[column]) ? row[column] : row.Unguarded(column));
    }
}
