using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Sources;
using NodaTime;

namespace MessagingReports.Tests.Sources;

public class InMemoryAttemptSourceTests
{
    private static readonly ReportDirectory Directory = new([], [], [], [], [], [], []);
    private static readonly RelationColumn[] AttemptKey = [AttemptsRelation.AttemptId];

    [Fact]
    public void Name_Always_IsMemory() => Assert.Equal("memory", new InMemoryAttemptSource(Directory).Name);

    [Fact]
    public async Task ReadDirectoryAsync_Always_GivesTheDirectory() =>
        Assert.Same(Directory, await new InMemoryAttemptSource(Directory).ReadDirectoryAsync(default));

    [Fact]
    public async Task ReadAsync_UnorderedRows_OrderedByTimeThenByKeyBytes()
    {
        Instant later = SourceQueries.Start + Duration.FromSeconds(1);
        InMemoryAttemptSource source = Attempts(
            SampleRows.Attempt("a", startedAt: later),
            SampleRows.Attempt("😀"),
            SampleRows.Attempt("～"),
            SampleRows.Attempt("b"));
        Assert.Equal(["b", "～", "😀", "a"], await Read(source));
    }

    [Fact]
    public async Task ReadAsync_RowsWithinAMicrosecond_OrderedByKey()
    {
        InMemoryAttemptSource source = Attempts(
            SampleRows.Attempt("b", startedAt: SourceQueries.Start),
            SampleRows.Attempt("a", startedAt: SourceQueries.Start.PlusNanoseconds(999)));
        Assert.Equal(["a", "b"], await Read(source));
    }

    [Fact]
    public async Task ReadAsync_WindowEdges_StartIsInEndIsOut()
    {
        Instant end = SourceQueries.Start + Duration.FromDays(1);
        InMemoryAttemptSource source = Attempts(
            SampleRows.Attempt("before", startedAt: SourceQueries.Start.PlusNanoseconds(-1)),
            SampleRows.Attempt("start", startedAt: SourceQueries.Start),
            SampleRows.Attempt("last", startedAt: end.PlusNanoseconds(-1)),
            SampleRows.Attempt("end", startedAt: end));
        Assert.Equal(["start", "last"], await Read(source));
    }

    [Fact]
    public async Task ReadAsync_AccountScope_OnlyThatAccount() =>
        Assert.Equal(["11", "12", "13"], await Read(Tree(), ReportScope.Account("a1")));

    [Fact]
    public async Task ReadAsync_CampaignScope_OnlyThatCampaign() =>
        Assert.Equal(["11", "12"], await Read(Tree(), ReportScope.Campaign("a1", "c1")));

    [Fact]
    public async Task ReadAsync_SubCampaignScope_OnlyThatSubCampaign() =>
        Assert.Equal(["12"], await Read(Tree(), ReportScope.SubCampaign("a1", "c1", "s2")));

    [Fact]
    public async Task ReadAsync_EnterpriseScope_AllItsAccounts() =>
        Assert.Equal(["11", "12", "13", "21"], await Read(Tree(), ReportScope.Enterprise("e1")));

    [Fact]
    public async Task ReadAsync_ListLoadsOfAnEnterprise_ByEnterpriseAlsoWithoutAccount()
    {
        SourceQuery query = SourceQueries.Of(
            ListLoadsRelation.Schema, ReportScope.Enterprise("e1"), [ListLoadsRelation.LoadId]);
        Assert.Equal(["1", "2"], await SourceQueries.ReadAsync(Loads(), query));
    }

    [Fact]
    public async Task ReadAsync_ListLoadsOfAnAccount_OnlyThoseOfTheAccount()
    {
        SourceQuery query = SourceQueries.Of(
            ListLoadsRelation.Schema, ReportScope.Account("a1"), [ListLoadsRelation.LoadId]);
        Assert.Equal(["1"], await SourceQueries.ReadAsync(Loads(), query));
    }

    [Theory]
    [InlineData(typeof(FilteredContact), "filtered_contacts")]
    [InlineData(typeof(DirectConnectAttempt), "direct_connect_attempts")]
    [InlineData(typeof(ServiceUsage), "service_usage")]
    public async Task ReadAsync_OtherRelations_SelectsByScopeAndOrders(Type row, string relation)
    {
        RelationSchema schema = RelationSchemas.Facts.Single(fact => fact.Name == relation);
        InMemoryAttemptSource source = new(Directory)
        {
            FilteredContacts = Rows<FilteredContact>(row, schema),
            DirectConnectAttempts = Rows<DirectConnectAttempt>(row, schema),
            ServiceUsage = Rows<ServiceUsage>(row, schema),
        };
        RelationColumn[] columns = [schema.WindowKey!, schema.Key, schema.Find("account_id")!];
        List<string> rows = await SourceQueries.ReadAsync(source, SourceQueries.Of(schema, columns: columns));
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Order(Utf8Order.Instance), rows);
        Assert.All(rows, text => Assert.EndsWith("\u001Fa1", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReadAsync_NullRow_DataError()
    {
        ReportDataException error = await Assert.ThrowsAsync<ReportDataException>(() => Read(Attempts([null!])));
        Assert.Equal("null-row", error.Rule);
    }

    private static InMemoryAttemptSource Attempts(params Attempt[] rows) => new(Directory) { Attempts = rows };

    private static InMemoryAttemptSource Tree() => Attempts(
        SampleRows.Attempt("11", "a1", null, "c1", "s1"),
        SampleRows.Attempt("12", "a1", null, "c1", "s2"),
        SampleRows.Attempt("13", "a1", null, "c2", "s3"),
        SampleRows.Attempt("21", "a2", null, "c1", "s1"),
        SampleRows.Attempt("31", "a3", null, "c3", "s1"));

    private static InMemoryAttemptSource Loads() => new(Directory)
    {
        ListLoads =
        [
            SampleRows.Load("1", "e1", "a1"), SampleRows.Load("2", "e1", null), SampleRows.Load("3", "e2", "a9"),
        ],
    };

    private static TRow[] Rows<TRow>(Type wanted, RelationSchema schema) =>
        typeof(TRow) == wanted ? RandomRows.Make<TRow>(schema, 7, 60) : [];

    private static Task<List<string>> Read(InMemoryAttemptSource source, ReportScope? scope = null) =>
        SourceQueries.ReadAsync(source, SourceQueries.Of(AttemptsRelation.Schema, scope, AttemptKey));
}
