using System.Globalization;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.DuckDb;
using MessagingReports.Layouts;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Contract.Tests.Determinism;

/// <summary>The same request gives the same bytes: again, on other threads, in other cultures.</summary>
public sealed class DeterminismTests(UnorderedDatabase database) : IClassFixture<UnorderedDatabase>
{
    internal static readonly RandomStore Store = new(11, new RandomStoreOptions { Attempts = 600 });

    private static readonly StoreRows Rows = Store.Rows;

    private static readonly ReportScope Scope = ReportScope.Account(Rows.Directory.Accounts[0].AccountId);

    public static TheoryData<string> Reports { get; } = [.. ReportCatalog.All.Select(report => report.Id)];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task RunAsync_Twice_GivesTheSameBytes(string report)
    {
        FinishedReport first = await ExpectedAsync(report);
        Assert.NotEmpty(first.Rows);
        Same.Reports(first, await ExpectedAsync(report), "again");
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task RunAsync_AnyNumberOfThreads_GivesTheSameBytes(string report)
    {
        FinishedReport expected = await ExpectedAsync(report);
        foreach (int threads in new[] { 1, 2 })
        {
            await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(
                database.Path, new DuckDbSourceOptions { Threads = threads });
            Same.Reports(expected, await source.RunAsync(Request(report)), $"{threads} threads");
        }
    }

    [Fact]
    public async Task RunAsync_ManyAtOnce_GiveTheSameBytes()
    {
        using TemporaryFolder folder = new();
        await using OpenStore store = await new DuckDbFileForm().OpenAsync(Rows, folder.Path);
        string[] ids = [.. ReportCatalog.All.Concat(ReportCatalog.All).Select(report => report.Id)];
        FinishedReport[] reports =
            await Task.WhenAll(ids.Select(id => Task.Run(() => store.Source.RunAsync(Request(id)))));
        for (int i = 0; i < ids.Length; i++)
        {
            Same.Reports(await ExpectedAsync(ids[i]), reports[i], "at once");
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public async Task RunAsync_AnyCulture_GivesTheSameBytes(string culture)
    {
        foreach (ReportDefinition report in ReportCatalog.All)
        {
            FinishedReport expected = await ExpectedAsync(report.Id);
            FinishedReport found = await InCultureAsync(culture, () => Rows.ToSource().RunAsync(Request(report.Id)));
            Same.Reports(expected, found, culture);
        }
    }

    [Fact]
    public async Task RunAsync_TurkishCultureInDuckDb_GivesTheSameBytes()
    {
        using TemporaryFolder folder = new();
        await using OpenStore store =
            await InCultureAsync("tr-TR", () => new DuckDbFolderForm(isCompressed: false).OpenAsync(Rows, folder.Path));
        foreach (ReportDefinition report in ReportCatalog.All)
        {
            FinishedReport found = await InCultureAsync("tr-TR", () => store.Source.RunAsync(Request(report.Id)));
            Same.Reports(await ExpectedAsync(report.Id), found, "tr-TR");
        }
    }

    [SkippableFact]
    public void HostileCulture_WhenAskedFor_IsThatOfEveryThread()
    {
        Skip.IfNot(
            Environment.GetEnvironmentVariable("MESSAGING_REPORTS_HOSTILE") == "1",
            "Only runs with MESSAGING_REPORTS_HOSTILE=1 are in a hostile culture.");
        string found = "";
        Thread thread = new(() => found = 0.5.ToString("0.0", provider: null));
        thread.Start();
        thread.Join();
        Assert.Equal("0,5", found);
    }

    private static Task<FinishedReport> ExpectedAsync(string report) => Rows.ToSource().RunAsync(Request(report));

    private static ReportRequest Request(string report) => new()
    {
        Report = ReportCatalog.Get(report),
        Scope = Scope,
        Period = ReportPeriod.Instants(Store.Edges[0], Store.Edges[0] + Duration.FromDays(30)),
    };

    private static async Task<T> InCultureAsync<T>(string culture, Func<Task<T>> run)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return await run();
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
