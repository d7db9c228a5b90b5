using System.Runtime.CompilerServices;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Sources;
using MessagingReports.Testing;
using MessagingReports.Tests.Docs.Snippets;
using MessagingReports.Tests.Sources;
using NodaTime;

namespace MessagingReports.Tests.Docs;

/// <summary>Holds <c>docs/writing-a-source.md</c> to the code.</summary>
public class WritingASourceTests
{
    private static string Page { get; } = Pages.Read("docs/writing-a-source.md");

    [Fact]
    public async Task SourceOfRows_OverALog_GivesTheRowsInScope()
    {
        CallLogSource source = new(new ReportDirectory([], [], [], [], [], [], []), new Log());
        SourceQuery query = SourceQueries.Of(
            AttemptsRelation.Schema,
            ReportScope.Campaign("a1", "c1"),
            [AttemptsRelation.AttemptId, AttemptsRelation.Result]);
        Assert.Equal(
            ["1\u001FDelivered Person", "2\u001FNo Answer"], await SourceQueries.ReadAsync(source, query));
    }

    public static TheoryData<string> Reports { get; } = [.. ReportCatalog.All.Select(report => report.Id)];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task SourceOfBatches_OverAnEngine_GivesTheBytesOfTheEnginesRows(string report)
    {
        RandomStore store = new(seed: 3);
        InMemoryAttemptSource rows = new(store.Rows.Directory)
        {
            Attempts = store.Rows.Attempts,
            FilteredContacts = store.Rows.FilteredContacts,
            DirectConnectAttempts = store.Rows.DirectConnectAttempts,
            ListLoads = store.Rows.ListLoads,
            ServiceUsage = store.Rows.ServiceUsage,
        };
        ReportRequest request = new()
        {
            Report = ReportCatalog.Get(report),
            Scope = ReportScope.Account(store.Rows.Directory.Accounts[0].AccountId),
            Period = ReportPeriod.Instants(store.Edges[0], store.Edges[0] + Duration.FromDays(30)),
        };

        (ReportResult result, byte[] expected) = await rows.RunAsync(request);
        (_, byte[] found) = await new ColumnEngineSource(new Engine(rows)).RunAsync(request);

        Assert.True(result.Manifest.Rows > 0);
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Page_EveryRelation_NamesEveryColumn()
    {
        foreach (RelationSchema relation in RelationSchemas.Directory.Concat(RelationSchemas.Facts))
        {
            Assert.Contains(relation.Name, Page, StringComparison.Ordinal);
            foreach (RelationColumn column in relation.Columns)
            {
                if (!column.Name.StartsWith("other_", StringComparison.Ordinal))
                {
                    Assert.Contains(column.Name, Page, StringComparison.Ordinal);
                }
            }
        }
    }

    private sealed class Log : ICallLog
    {
        public async IAsyncEnumerable<LoggedCall> ReadAsync(
            Instant start, Instant end, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            yield return new LoggedCall("1", "a1", "c1", "s1", "k", "+1", start, true);
            yield return new LoggedCall("2", "a1", "c1", "s2", "k", "+1", start, false);
            yield return new LoggedCall("3", "a1", "c2", "s3", "k", "+1", start, false);
            yield return new LoggedCall("4", "a2", "c1", "s1", "k", "+1", start, false);
        }
    }

    private sealed class Engine(IAttemptSource rows) : IColumnEngine
    {
        public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
            rows.ReadDirectoryAsync(cancellationToken);

        public async IAsyncEnumerable<EngineRow> ReadAsync(
            SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (RecordBatch batch in rows.ReadAsync(query, cancellationToken))
            {
                for (int row = 0; row < batch.Count; row++)
                {
                    yield return new EngineRow(batch, row);
                }
            }
        }
    }
}
