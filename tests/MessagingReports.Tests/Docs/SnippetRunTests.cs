using System.Text;
using System.Text.RegularExpressions;
using MessagingReports.Csv;
using MessagingReports.Manifests;
using MessagingReports.Tests.Docs.Snippets;
using MessagingReports.Tests.Sources;
using MessagingReports.Windows;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Call = MessagingReports.Tests.Docs.Snippets.Call;

namespace MessagingReports.Tests.Docs;

/// <summary>What the code of the pages does is what the pages say.</summary>
public class SnippetRunTests
{
    private static readonly Call[] Calls =
    [
        new("T1", "K1", "+12125550123", Instant.FromUtc(2024, 10, 7, 14, 30), IsAnswered: true),
        new("T2", "K2", "+1 (212) 555-0188", Instant.FromUtc(2024, 10, 7, 14, 31), IsAnswered: false),
    ];

    [Fact]
    public async Task Readme_Run_PrintsWhatTheReadmeShows()
    {
        using TemporaryFolder folder = new();

        ReportResult result = await ReadmeSnippets.Run(folder.FullName);

        Assert.StartsWith(Shown("README.md"), Text(result), StringComparison.Ordinal);
        Assert.Contains($"`{Path.GetFileName(result.FilePath)}`", Pages.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readme_Host_ResolvesARunner()
    {
        ServiceCollection services = new();
        services.AddSingleton<ICallDatabase, EmptyCallDatabase>();
        ReadmeSnippets.Register(services);
        using ServiceProvider host = services.BuildServiceProvider();

        ReportRequestException refused = await Assert.ThrowsAsync<ReportRequestException>(
            () => host.GetRequiredService<ReportRunner>().FindFittingAsync(
                ReportScope.Account("A1"), ReportPeriod.Dates(new(2024, 10, 1), new(2024, 10, 31))));

        Assert.Equal("account", refused.Parameter);
    }

    [Fact]
    public async Task GettingStarted_FirstReport_PrintsWhatThePageShows()
    {
        using TemporaryFolder folder = new();
        using StringWriter output = new() { NewLine = "\n" };

        ReportResult result = await GettingStartedSnippets.Run(folder.FullName, output);

        Assert.Equal(Shown("docs/getting-started.md"), Text(result));
        Assert.Equal($"Usage of Clinics: 2 rows, SHA-256 {result.Manifest.Sha256}\n  Voice: 2\n", output.ToString());
    }

    [Fact]
    public async Task GettingStarted_FirstReport_HasTheManifestShown()
    {
        using TemporaryFolder folder = new();
        using StringWriter output = new();
        ReportManifest manifest = (await GettingStartedSnippets.Run(folder.FullName, output)).Manifest;
        string json = Encoding.UTF8.GetString(manifest.ToJson());

        // It hashes the clock's time too, which the page shows otherwise.
        json = Regex.Replace(json, "(?<=\"manifestSha256\": \")[0-9a-f]{64}", "…");
        Assert.Contains(
            json.Replace(InstantText.Format(manifest.GeneratedAt), "2024-11-02T09:30:00Z", StringComparison.Ordinal)
                .Replace($"\"{manifest.Window.Tzdb}\"", "\"2026d\"", StringComparison.Ordinal)
                .Replace($"\"{manifest.Library}\"", "\"MessagingReports 0.1.0\"", StringComparison.Ordinal),
            Pages.Read("docs/csv-format.md"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task GettingStarted_Stream_IsSemicolonsBehindAByteOrderMark()
    {
        using MemoryStream response = new();

        byte[] manifest = await GettingStartedSnippets.Write(Calls, response);

        Assert.StartsWith(
            "\uFEFFRow Type;Row ID;", Encoding.UTF8.GetString(response.ToArray()), StringComparison.Ordinal);
        Assert.Contains("\"rows\": 2,", Encoding.UTF8.GetString(manifest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GettingStarted_Host_RunsEveryReportOfTheAccount()
    {
        using TemporaryFolder folder = new();
        using ServiceProvider host = GettingStartedSnippets.Host(Calls);

        IReadOnlyList<ReportResult> results = await host.GetRequiredService<MonthlyReports>()
            .RunAsync("A1", new(2024, 10, 1), new(2024, 10, 31), folder.FullName, CancellationToken.None);

        Assert.Equal(
            [
                "account-activity_A1_2024-10-01_2024-10-31.csv",
                "all-attempts-v17_A1_2024-10-01_2024-10-31.csv",
                "all-contacts-v17_A1_2024-10-01_2024-10-31.csv",
                "contact-center_A1_2024-10-01_2024-10-31.csv",
                "list-audit_A1_2024-10-01_2024-10-31.csv",
                "service-detail_A1_2024-10-01_2024-10-31.csv",
                "service-summary_A1_2024-10-01_2024-10-31.csv",
                "usage-detail_A1_2024-10-01_2024-10-31.csv",
            ],
            results.Select(result => Path.GetFileName(result.FilePath)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task OwnReport_Run_PrintsWhatThePageShows()
    {
        using TemporaryFolder folder = new();

        ReportResult result = await OwnReportSnippets.Run(new CallLog(Calls), folder.FullName);

        Assert.Equal("call-list_A1_2024-10-01_2024-10-31.csv", Path.GetFileName(result.FilePath));
        Assert.Equal(Shown("docs/own-report.md"), Text(result));
    }

    [Fact]
    public void OwnReport_Page_IsThatOfTheDefinition() =>
        Assert.StartsWith(
            "# Call list\n\nOne row for each attempt", OwnReportSnippets.Page(), StringComparison.Ordinal);

    [Fact]
    public void Windows_Month_HasTheInstantsShown()
    {
        (ReportWindow month, ReportWindow since) = WindowSnippets.Windows(Calls[0].At, Calls[1].At);

        Assert.Equal(Instant.FromUtc(2024, 10, 1, 4, 0), month.Start);
        Assert.Equal(Instant.FromUtc(2024, 11, 1, 4, 0), month.End);
        Assert.Equal((Calls[0].At, Calls[1].At), (since.Start, since.End));
    }

    [Fact]
    public void Windows_Evenings_BeginOnTheEveningBefore() =>
        Assert.Equal(
            Instant.FromUtc(2024, 10, 6, 21, 0),
            WindowSnippets.Evenings(DateTimeZoneProviders.Tzdb["America/New_York"]).StartOf(new(2024, 10, 7)));

    [Fact]
    public void Windows_ShiftDay_BeginsAtSixInManila() =>
        Assert.Equal(
            Instant.FromUtc(2024, 10, 6, 22, 0),
            new ManilaShiftDay().Resolve(DateTimeZone.Utc, Calls[0].At).StartOf(new(2024, 10, 7)));

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("''tis", "'tis")]
    [InlineData("plain", "plain")]
    public void Csv_GuardRemoved_IsWhatThePageSays(string cell, string stored) =>
        Assert.Equal(stored, CsvSnippets.Unguarded(cell));

    [Fact]
    public void Csv_Spreadsheet_IsAValidFormat()
    {
        CsvFormat format = CsvSnippets.Spreadsheet();

        format.Validate();
        Assert.Equal(';', format.Delimiter);
    }

    /// <summary>The first block of CSV that a page shows, with the line ends of a report.</summary>
    private static string Shown(string page)
    {
        string text = Pages.Read(page);
        int start = text.IndexOf("```csv\n", StringComparison.Ordinal) + "```csv\n".Length;
        string block = text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
        return block.Replace("\n", "\r\n", StringComparison.Ordinal);
    }

    private static string Text(ReportResult result) => File.ReadAllText(result.FilePath!);
}
