using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Tests.Reading;

/// <summary>Rows that lie in order, read by two threads.</summary>
public sealed class PartScanTests : IAsyncLifetime, IDisposable
{
    private const int Count = 20_000;

    private static readonly RelationSchema Schema = AttemptsRelation.Schema;

    private static readonly DuckDbSourceOptions Parts = new() { PartRows = 700, Threads = 2 };

    private readonly TempFolder _folder = new();
    private List<StoreRow> _rows = [];

    public async Task InitializeAsync()
    {
        List<StoreRow> rows = RandomStore.Rows(Schema, seed: 8, count: 2000);
        for (int i = 0; i < rows.Count; i++)
        {
            rows[i][AttemptsRelation.AccountId] = $"A{1 + (i % 2)}";
            rows[i][AttemptsRelation.StartedAt] = RandomStore.Origin + i;
        }

        _rows = rows;
        await Stores.WriteFileAsync(_folder.File("few.duckdb"), (Schema, rows));
        await Stores.WriteFileAsync(_folder.File("store.duckdb"), (Schema, rows));
        Database.Run(
            _folder.File("store.duckdb"),
            "CREATE TABLE many AS SELECT a.* REPLACE (started_at + to_milliseconds(n) AS started_at, " +
            "attempt_id || n AS attempt_id) FROM attempts a, range(10) copies(n) ORDER BY started_at, attempt_id",
            "DROP TABLE attempts",
            "ALTER TABLE many RENAME TO attempts");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ReadAsync_InParts_EqualsOneScan()
    {
        await using DuckDbAttemptSource one = DuckDbAttemptSource.OpenFile(
            _folder.File("store.duckdb"), new DuckDbSourceOptions { Threads = 1 });
        await using DuckDbAttemptSource two = DuckDbAttemptSource.OpenFile(_folder.File("store.duckdb"), Parts);

        List<string> expected = await TextsAsync(one, "A1");
        Assert.Equal(Count / 2, expected.Count);
        Assert.Equal(expected, await TextsAsync(two, "A1"));
    }

    [Fact]
    public async Task ReadAsync_ManyAtOnce_EachEqualsOracle()
    {
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(
            _folder.File("few.duckdb"), new DuckDbSourceOptions { PartRows = 100, Threads = 3 });
        SourceQuery[] queries =
            [.. Enumerable.Range(0, 8).Select(i => RandomStore.Everything(Schema, $"A{1 + (i % 2)}"))];

        List<StoreRow>[] answers = await Task.WhenAll(queries.Select(
            query => Task.Run(() => StoreRow.ReadAsync(source.ReadAsync(query, CancellationToken.None)))));

        for (int i = 0; i < queries.Length; i++)
        {
            Assert.Equal(
                RandomStore.Select(_rows, queries[i]).Select(row => row.ToString()),
                answers[i].Select(row => row.ToString()));
        }
    }

    [Fact]
    public async Task ReadAsync_ConsumerThatStops_CanBeReadAgain()
    {
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(_folder.File("store.duckdb"), Parts);
        for (int i = 0; i < 20; i++)
        {
            int batches = 0;
            await foreach (RecordBatch batch in source.ReadAsync(RandomStore.Everything(Schema), CancellationToken.None))
            {
                if (batches++ == i % 5)
                {
                    break;
                }
            }
        }

        Assert.Equal(Count / 2, (await TextsAsync(source, "A1")).Count);
    }

    [Fact]
    public async Task ReadAsync_CancelledAtABatch_IsCancelled()
    {
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(_folder.File("store.duckdb"), Parts);
        for (int i = 0; i < 20; i++)
        {
            using CancellationTokenSource cancellation = new();
            int batches = 0;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (RecordBatch batch in source.ReadAsync(RandomStore.Everything(Schema), cancellation.Token))
                {
                    if (batches++ == i % 5)
                    {
                        await cancellation.CancelAsync();
                    }
                }
            });
        }
    }

    [Fact]
    public async Task ReadAsync_SeveralBrokenRows_TellsTheFirst()
    {
        Database.Run(
            _folder.File("store.duckdb"),
            "CREATE OR REPLACE TABLE service_usage AS SELECT 'U' || n AS usage_id, 'A1' AS account_id, " +
            "'C1' AS campaign_id, 'Voice' AS channel, 'Usage' AS usage_type, 'S1' AS service_code, " +
            "TIMESTAMP '2024-10-27' + to_seconds(n) AS usage_at, 1.0000::DECIMAL(18,4) AS measured_quantity, " +
            "CAST(CASE WHEN n IN (150, 220, 330, 999) THEN 0.00001 ELSE 1 END AS DECIMAL(18,5)) AS quantity " +
            "FROM range(1000) rows(n)");
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(
            _folder.File("store.duckdb"), new DuckDbSourceOptions { PartRows = 100, Threads = 2 });
        for (int i = 0; i < 20; i++)
        {
            ReportDataException exception = await Assert.ThrowsAsync<ReportDataException>(() => StoreRow.ReadAsync(
                source.ReadAsync(RandomStore.Everything(ServiceUsageRelation.Schema), CancellationToken.None)));
            Assert.StartsWith("service_usage 'U150', quantity: ", exception.Message, StringComparison.Ordinal);
        }
    }

    private static async Task<List<string>> TextsAsync(DuckDbAttemptSource source, string account) =>
        [.. (await StoreRow.ReadAsync(
            source.ReadAsync(RandomStore.Everything(Schema, account), CancellationToken.None)))
            .Select(row => row.ToString())];
}
