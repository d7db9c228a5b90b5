using System.Diagnostics;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Tests;

/// <summary>Cancellation, disposal and concurrent reads.</summary>
public sealed class StreamingTests(LargeStore large) : IClassFixture<LargeStore>
{
    private static readonly RelationSchema Schema = AttemptsRelation.Schema;

    public static TheoryData<string> Orderings { get; } = new(Enum.GetNames<RowOrdering>());

    [Theory]
    [MemberData(nameof(Orderings))]
    public async Task ReadAsync_CancelledMidStream_EndsPromptly(string ordering)
    {
        await using DuckDbAttemptSource source = OpenLarge(ordering);
        using CancellationTokenSource cancellation = new();
        Stopwatch watch = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (RecordBatch batch in source.ReadAsync(RandomStore.Everything(Schema), cancellation.Token))
            {
                watch.Start();
                await cancellation.CancelAsync();
            }
        });
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Theory]
    [MemberData(nameof(Orderings))]
    public async Task ReadAsync_DisposedMidStream_CanBeReadAgain(string ordering)
    {
        await using DuckDbAttemptSource source = OpenLarge(ordering);
        await foreach (RecordBatch batch in source.ReadAsync(RandomStore.Everything(Schema), CancellationToken.None))
        {
            break;
        }

        List<StoreRow> rows =
            await StoreRow.ReadAsync(source.ReadAsync(RandomStore.Everything(Schema), CancellationToken.None));
        Assert.Equal(LargeStore.Count, rows.Count);
    }

    [Fact]
    public async Task ReadAsync_CancelledBefore_ReadsNothing()
    {
        using TempFolder folder = new();
        await Stores.WriteFileAsync(folder.File("store.duckdb"));
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => StoreRow.ReadAsync(
                source.ReadAsync(RandomStore.Everything(Schema), new CancellationToken(canceled: true))));
    }

    [Fact]
    public async Task ReadAsync_ManyAtOnce_EachEqualsOracle()
    {
        using TempFolder folder = new();
        List<StoreRow> rows = RandomStore.Rows(Schema, seed: 21, count: 6000);
        await Stores.WriteFileAsync(folder.File("store.duckdb"), (Schema, rows));
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        SourceQuery[] queries =
            [.. Enumerable.Range(0, 8).Select(i => RandomStore.Everything(Schema, $"A{1 + (i % 3)}"))];
        List<StoreRow>[] answers = await Task.WhenAll(queries.Select(
            query => Task.Run(() => StoreRow.ReadAsync(source.ReadAsync(query, CancellationToken.None)))));
        for (int i = 0; i < queries.Length; i++)
        {
            Assert.Equal(
                RandomStore.Select(rows, queries[i]).Select(row => row.ToString()),
                answers[i].Select(row => row.ToString()));
        }
    }

    [Fact]
    public async Task ReadAsync_EmptyWindow_GivesNothing()
    {
        using TempFolder folder = new();
        await Stores.WriteFileAsync(
            folder.File("store.duckdb"), (Schema, RandomStore.Rows(Schema, seed: 1, count: 10)));
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        SourceQuery query =
            RandomStore.Query(Schema, ReportScope.Account("A1"), RandomStore.Origin, RandomStore.Origin);
        Assert.Empty(await StoreRow.ReadAsync(source.ReadAsync(query, CancellationToken.None)));
    }

    private DuckDbAttemptSource OpenLarge(string ordering) => DuckDbAttemptSource.OpenFile(
        large.Path, new DuckDbSourceOptions { Ordering = Enum.Parse<RowOrdering>(ordering) });
}
