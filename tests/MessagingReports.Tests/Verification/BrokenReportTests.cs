using MessagingReports.Tests.Sources;
using MessagingReports.Verification;

namespace MessagingReports.Tests.Verification;

/// <summary>
/// Each rule finds what it is for, and names report, row, column and both values; hashes are forged to fit.
/// </summary>
public sealed class BrokenReportTests
{
    [Theory]
    [InlineData("service-summary", "Amount", "0.01", "G10", "G29", "G66")]
    [InlineData("service-summary", "Usage Count", "999999", "G29", "G66")]
    [InlineData("service-summary", "Currency", "JPY", "G10", "G29", "G66")]
    [InlineData("service-detail", "Extended Amount", "-7", "G11", "G29", "G66")]
    [InlineData("service-detail", "Attempt ID", "no-such-attempt", "G30")]
    [InlineData("service-detail", "Usage Time", "2031-01-01T00:00:00-05:00", "G17")]
    [InlineData("account-activity", "Messages Pending", "77", "G1", "G24", "G66")]
    [InlineData("account-activity", "Contacts Delivered", "123456", "G2", "G32", "G66")]
    [InlineData("account-activity", "Messages Delivered", "x", "cell", "G1", "G24", "G66")]
    [InlineData("account-activity", "First Attempt Time", "", "G3")]
    [InlineData("account-activity", "Delivery Success Rate", "12.34", "G4")]
    [InlineData("account-activity", "Direct Connect Attempts", "4000", "G26", "G66")]
    [InlineData("account-activity", "Filtered Records", "4000", "G25", "G66")]
    [InlineData("list-audit_ACC", "Rejected Records", "4000", "G9", "G33", "G66")]
    [InlineData("list-audit_ACC", "Load Duration", "", "G9", "G33")]
    [InlineData("usage-detail", "Result", "Busy", "G12", "G23")]
    [InlineData("usage-detail", "Attempt Time", "2024-10-05T10:00:00-05:00", "cell", "G17", "G23")]
    [InlineData("usage-detail", "Account ID", "ACC-OTHER", "scope", "G23")]
    [InlineData("all-attempts", "Last Name", "=1+1", "cell", "G20")]
    [InlineData("all-attempts", "Result Class", "Pending", "G12", "G20", "G23", "G66")]
    [InlineData("all-attempts", "Filter Reason", "Opted Out", "G13", "G20")]
    [InlineData("all-contacts", "Direct Connect Attempts", "3", "G14", "G20")]
    [InlineData("all-contacts", "Event Time", "soon", "cell", "G20")]
    [InlineData("contact-center", "Hold Duration", "5000", "G15")]
    [InlineData("contact-center", "Direct Connect ID", "", "cell")]
    public async Task VerifyAsync_ForgedCell_IsNamed(string report, string column, string cell, params string[] rules)
    {
        using TemporaryFolder folder = await FinishedFolders.OfSampleAsync();
        string path = folder.Report(report);
        int row = RowWith(path, column, cell);
        Forgery.ChangeCell(path, row, column, cell);

        VerificationResult result = await folder.VerifyAsync();

        string[] found = [.. result.Breaks.Select(item => item.Rule).Distinct().Order(StringComparer.Ordinal)];
        Assert.All(rules, rule => Assert.Contains(rule, found));
        Assert.DoesNotContain("sha256", found);
        Assert.Contains(result.Breaks, item => item.Row == row && item.File == Path.GetFileName(path));
        Assert.Contains(result.Breaks, item => item.Column == column || item.Rule == "G10" || item.Rule == "G15");
    }

    [Fact]
    public async Task VerifyAsync_ForgedName_IsNotToldInTheBreak()
    {
        using TemporaryFolder folder = await FinishedFolders.OfSampleAsync();
        Forgery.ChangeCell(folder.Report("all-contacts"), 1, "Last Name", "Confidential");

        VerificationResult result = await folder.VerifyAsync();

        VerificationBreak found = Assert.Single(result.Breaks);
        Assert.Equal(("G20", 1, "Last Name"), (found.Rule, found.Row, found.Column));
        Assert.EndsWith("Last Name: found a text of 12 bytes, " +
            $"expected {found.Expected} (G20)", found.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Confidential", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerifyAsync_RowsFarApartWithOneId_NamesBoth()
    {
        using TemporaryFolder folder = await FinishedFolders.OfSampleAsync();
        string path = folder.Report("usage-detail");
        List<string[]> records = CsvRecords.Read(File.ReadAllBytes(path));
        string first = records[1][Array.IndexOf(records[0], "Attempt ID")];
        Forgery.ChangeCell(path, records.Count - 1, "Attempt ID", first);

        VerificationResult result = await folder.VerifyAsync();

        VerificationBreak found = Assert.Single(result.Breaks, item => item.Rule == "unique");
        Assert.Equal(
            $"{Path.GetFileName(path)}, row {records.Count - 1}, Attempt ID: found {first}, " +
            "expected a key other than that of row 1 (unique)",
            found.ToString());
    }

    [Fact]
    public async Task VerifyAsync_DroppedRowWithForgedManifest_IsMissedByTheOthers()
    {
        using TemporaryFolder folder = await FinishedFolders.OfSampleAsync();
        string path = folder.Report("all-attempts");
        Forgery.Change(path, text => text[..(text.TrimEnd().LastIndexOf("\r\n", StringComparison.Ordinal) + 2)]);

        VerificationResult result = await folder.VerifyAsync();

        Assert.Contains(result.Breaks, item => item is { Rule: "G66", Column: "rows" });
        Assert.Contains(result.Breaks, item => item.Rule == "G23" && item.File.StartsWith("usage-detail", StringComparison.Ordinal));
        Assert.Contains(result.Breaks, item => item.Rule == "G20" && item.File.StartsWith("all-contacts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task VerifyAsync_ReportWithoutManifestAndManifestWithoutReport_AreNamed()
    {
        using TemporaryFolder folder = await FinishedFolders.OfSampleAsync();
        string usage = folder.Report("usage-detail");
        string center = folder.Report("contact-center");
        File.Delete(usage + ".manifest.json");
        File.Delete(center);

        VerificationResult result = await folder.VerifyAsync();

        Assert.Equal(
            [
                $"{Path.GetFileName(center)}: found no such file, expected the report of the manifest (manifest)",
                $"{Path.GetFileName(usage)}: found none, expected a manifest beside the report (manifest)",
            ],
            result.Breaks.Select(item => item.ToString()));
    }

    [Theory]
    [InlineData("\"rows\": ", "\"rows\": 1", "rows")]
    [InlineData("\"zone\": \"America/New_York\"", "\"zone\": \"America/Chicago\"", "window.start")]
    [InlineData("\"partial\": false", "\"partial\": true", "partial")]
    [InlineData("\"to\": \"2024-10-31\"", "\"to\": \"2024-10-30\"", "window.end")]
    [InlineData("\"to\": \"2024-10-31\"", "\"to\": \"2024-09-30\"", "window.from")]
    [InlineData("\"to\": \"2024-10-31\"", "\"to\": \"9999-12-31\"", "window.from")]
    [InlineData("\"end\": \"2024-11-01T04:00:00Z\"", "\"end\": \"0024-11-01T04:00:00Z\"", "window.end")]
    [InlineData("\"end\": \"2024-11-01T04:00:00Z\"", "\"end\": \"9999-12-31T23:59:59.999999999Z\"", "window.end")]
    [InlineData("\"layoutVersion\": 1", "\"layoutVersion\": 2", "layoutVersion")]
    [InlineData("\"guardedCells\": ", "\"guardedCells\": 7", "guardedCells")]
    public async Task VerifyAsync_ForgedManifest_NamesTheKey(string text, string changed, string key)
    {
        using TemporaryFolder folder = await FinishedFolders.OfSampleAsync();
        Forgery.ChangeManifest(
            folder.Report("usage-detail"), manifest => manifest.Replace(text, changed, StringComparison.Ordinal));

        VerificationResult result = await folder.VerifyAsync();

        Assert.Contains(result.Breaks, item => item.Column == key);
    }

    [Fact]
    public async Task VerifyAsync_NoFolder_SaysSo()
    {
        ReportRequestException error = await Assert.ThrowsAsync<ReportRequestException>(
            () => new ReportVerifier().VerifyAsync("no-such-folder"));

        Assert.Equal(
            "folder: 'no-such-folder' does not exist, expected a folder of finished reports. Check the path.",
            error.Message);
    }

    [Fact]
    public async Task VerifyAsync_EmptyFolder_SaysSo()
    {
        using TemporaryFolder folder = new();

        ReportRequestException error =
            await Assert.ThrowsAsync<ReportRequestException>(() => folder.VerifyAsync());

        Assert.Equal(
            $"folder: '{folder.FullName}' holds no report, expected files with manifests beside them. Check the path.",
            error.Message);
    }

    /// <summary>A row where the cell is another one, has a value, and is of an attempt where that matters.</summary>
    private static int RowWith(string path, string column, string cell)
    {
        List<string[]> records = CsvRecords.Read(File.ReadAllBytes(path));
        int at = Array.IndexOf(records[0], column);
        int type = Array.IndexOf(records[0], "Row Type");
        return Enumerable.Range(1, records.Count - 1).First(row => records[row][at] != cell
            && (records[row][at].Length > 0 || column is "Filter Reason" or "Last Name")
            && (type < 0 || records[row][type] == "Attempt"));
    }
}
