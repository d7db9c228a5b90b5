using System.Text.RegularExpressions;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Layouts;
using NodaTime;

namespace MessagingReports.Contract.Tests.Hostile;

/// <summary>
/// Scope ids that climb folders, end SQL literals, hold NUL, line breaks or thousands of characters, or equal another
/// id after normalising: they are matched byte by byte or refused, on every engine, and nothing is injected.
/// </summary>
public sealed partial class HostileScopeTests(HostileStores stores) : IClassFixture<HostileStores>
{
    private static readonly ReportPeriod October =
        ReportPeriod.Dates(new LocalDate(2024, 10, 1), new LocalDate(2024, 10, 31));

    public static TheoryData<string> Forms => HostileStores.Forms;

    [SkippableTheory]
    [MemberData(nameof(Forms))]
    public async Task RunAsync_ScopeIdThatLooksLikeCode_GivesItsOwnRows(string form)
    {
        IAttemptSource source = await stores.OpenAsync(form);
        for (int i = 0; i < HostileStore.Ids.Count; i++)
        {
            // Ids of a kind stand together: each kind meets each scope.
            string id = HostileStore.Ids[i];
            await ((i % 4) switch
            {
                0 => AssertSameAsync(source, ReportCatalog.UsageDetail, ReportScope.Account(id)),
                1 => AssertSameAsync(source, ReportCatalog.AccountActivity, ReportScope.Account(id)),
                2 => AssertSameAsync(source, ReportCatalog.AllAttempts, ReportScope.Campaign(id, id)),
                _ => AssertSameAsync(source, ReportCatalog.AllAttempts, ReportScope.SubCampaign(id, id, id)),
            });
        }
    }

    [Fact]
    public async Task RunAsync_ScopeIdThatLooksLikeCodeInMemory_GivesItsOwnRows()
    {
        for (int i = 0; i < HostileStore.Ids.Count; i++)
        {
            FinishedReport report = await stores.InMemory.RunAsync(
                Request(ReportCatalog.UsageDetail, ReportScope.Account(HostileStore.Ids[i])));

            Assert.Equal(HostileStore.AttemptsOf(i), report.Column("Attempt ID"));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Forms))]
    public async Task RunAsync_ScopeIdThatIsUnknown_IsOneLineAndWritesNothing(string form)
    {
        IAttemptSource source = await stores.OpenAsync(form);
        using TemporaryFolder folder = new();
        string known = HostileStore.Ids[0];
        foreach (string id in HostileStore.Unknown)
        {
            await AssertUnknownAsync("account", ReportScope.Account(id));
            await AssertUnknownAsync("campaign", ReportScope.Campaign(known, id));
            await AssertUnknownAsync("sub-campaign", ReportScope.SubCampaign(known, known, id));
            await AssertUnknownAsync("enterprise", ReportScope.Enterprise(id));
        }

        async Task AssertUnknownAsync(string parameter, ReportScope scope)
        {
            ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(
                () => new ReportRunner(source, FixedClock.Instance).RunAsync(
                    Request(ReportCatalog.ContactCenter, scope), ReportOutput.Folder(folder.File("out"))));

            Assert.Equal(parameter, found.Parameter);
            Assert.Matches(UnknownId(), found.Message);
            Assert.DoesNotContain(found.Message, char.IsControl);
            Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        }
    }

    [Fact]
    public async Task RunAsync_ScopeIdThatClimbs_StaysInTheFolder()
    {
        using TemporaryFolder folder = new();
        string output = folder.File("a/b/out");
        foreach (string id in HostileStore.Ids)
        {
            ReportResult result = await new ReportRunner(stores.InMemory).RunAsync(
                Request(ReportCatalog.UsageDetail, ReportScope.Account(id)), ReportOutput.Folder(output));

            Assert.Equal(output, Path.GetDirectoryName(result.FilePath));
            Assert.Matches(SafeName(), Path.GetFileName(result.FilePath));
        }

        Assert.Equal(HostileStore.Ids.Count * 2, Directory.GetFiles(output).Length);
        Assert.Equal(3, Directory.GetDirectories(folder.Path, "*", SearchOption.AllDirectories).Length);
        Assert.Equal(
            HostileStore.Ids.Count * 2, Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Length);
    }

    private static ReportRequest Request(ReportDefinition report, ReportScope scope) =>
        new() { Report = report, Scope = scope, Period = October };

    [GeneratedRegex(@"^[a-z-]+: found '.{0,141}', expected an id of the source\. Check the id, upper and lower case ")]
    private static partial Regex UnknownId();

    [GeneratedRegex(@"^usage-detail_([A-Za-z0-9._-]|%[0-9A-F]{2})+\.csv$")]
    private static partial Regex SafeName();

    private async Task AssertSameAsync(IAttemptSource source, ReportDefinition report, ReportScope scope)
    {
        FinishedReport expected = await stores.InMemory.RunAsync(Request(report, scope));
        FinishedReport found = await source.RunAsync(Request(report, scope));
        Same.Reports(expected, found, $"{report.Id} {scope}");
    }
}
