using MessagingReports.Layouts;
using MessagingReports.PostgreSql.Tests.Servers;
using MessagingReports.Relations;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.PostgreSql.Tests;

/// <summary>The sample store, and what is asked of it.</summary>
internal static class Sample
{
    public const string Account = "ACC-NY";
    private static readonly Instant Start = Instant.FromUtc(2024, 9, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(2025, 1, 1, 0, 0);

    public static async Task LoadAsync(StoreSchema schema, int attempts)
    {
        SampleStore sample = new(new SampleStoreOptions { Attempts = attempts });
        await schema.LoadAsync(sample.Directory, relation => sample.Read(relation));
    }

    public static ReportRequest Request(ReportDefinition report) => new()
    {
        Report = report,
        Scope = ReportScope.Account(Account),
        Period = ReportPeriod.Instants(Start, End),
    };

    public static SourceQuery Query(RelationSchema relation, params IReadOnlyList<RelationColumn> columns) => new()
    {
        Relation = relation,
        Columns = columns.Count == 0 ? relation.Columns : columns,
        Scope = ReportScope.Account(Account),
        AccountIds = [Account],
        Start = Start,
        End = End,
    };

    public static async Task<long> CountAsync(IAsyncEnumerable<RecordBatch> batches)
    {
        long count = 0;
        await foreach (RecordBatch batch in batches)
        {
            count += batch.Count;
        }

        return count;
    }

    /// <summary>Waits until a condition holds; it must within ten seconds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (int i = 0; i < 200 && !await condition(); i++)
        {
            await Task.Delay(50);
        }

        Assert.True(await condition());
    }
}
