using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Tests;

/// <summary>Every way to bring rows into order gives the same rows.</summary>
public sealed class OrderingTests
{
    private static readonly RelationSchema Schema = AttemptsRelation.Schema;

    [Theory]
    [InlineData("Sort", 1 << 16, 9000)]
    [InlineData("Slices", 1 << 16, 9000)]
    [InlineData("Slices", 100, 9000)]
    [InlineData("Slices", 7, 900)]
    [InlineData("Automatic", 500, 9000)]
    public async Task ReadAsync_ShuffledTable_EqualsOracle(string ordering, int sliceRows, int count)
    {
        using TempFolder folder = new();
        List<StoreRow> rows = Rows(count);
        await Stores.WriteFileAsync(folder.File("store.duckdb"), (Schema, rows));
        await AssertEqualsOracle(folder, ordering, sliceRows, rows);
    }

    [Theory]
    [InlineData("Stored")]
    [InlineData("Slices")]
    [InlineData("Automatic")]
    public async Task ReadAsync_TableInOrder_EqualsOracle(string ordering)
    {
        using TempFolder folder = new();
        List<StoreRow> rows = [.. RandomStore.Select(
            Rows(), RandomStore.Query(Schema, ReportScope.Enterprise("e"), 0, 4_000_000_000_000_000))];
        await Stores.WriteFileAsync(folder.File("store.duckdb"), (Schema, rows));
        await AssertEqualsOracle(folder, ordering, 1000, rows);
    }

    [Fact]
    public async Task ReadAsync_TableByAccount_EqualsOracle()
    {
        using TempFolder folder = new();
        await Stores.WriteFileAsync(folder.File("store.duckdb"), (Schema, ByAccount()));
        await AssertEqualsOracle(folder, "Automatic", 1000, ByAccount());
    }

    [Fact]
    public async Task ReadAsync_TableByAccountWithRowsDeleted_EqualsOracle()
    {
        using TempFolder folder = new();
        await Stores.WriteFileAsync(folder.File("store.duckdb"), (Schema, ByAccount()));
        Database.Run(folder.File("store.duckdb"), "DELETE FROM attempts WHERE rowid % 7 = 3");
        await AssertEqualsOracle(folder, "Automatic", 1000, [.. ByAccount().Where((_, index) => index % 7 != 3)]);
    }

    [Fact]
    public async Task ReadAsync_ColumnNamedAsRowIds_EqualsOracle()
    {
        using TempFolder folder = new();
        await Stores.WriteFileAsync(folder.File("store.duckdb"), (Schema, ByAccount()));
        Database.Run(
            folder.File("store.duckdb"),
            "ALTER TABLE attempts RENAME TO base",
            "CREATE TABLE attempts AS " +
            "SELECT *, row_number() OVER (PARTITION BY account_id ORDER BY started_at, attempt_id) AS RowId " +
            "FROM base ORDER BY account_id, started_at, attempt_id",
            "DROP TABLE base");
        await AssertEqualsOracle(folder, "Automatic", 1000, ByAccount());
    }

    [Fact]
    public async Task ReadAsync_ParquetInOrder_EqualsOracle()
    {
        using TempFolder folder = new();
        List<StoreRow> rows = [.. RandomStore.Select(
            Rows(), RandomStore.Query(Schema, ReportScope.Enterprise("e"), 0, 4_000_000_000_000_000))];
        await Stores.WriteParquetAsync(folder.Path, Schema, rows);
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder.Path, Stores.OneThread);
        SourceQuery query = RandomStore.Everything(Schema);
        List<StoreRow> read = await StoreRow.ReadAsync(source.ReadAsync(query, CancellationToken.None));
        Assert.Equal(RandomStore.Select(rows, query).Select(row => row.ToString()), read.Select(row => row.ToString()));
    }

    [Fact]
    public async Task ReadAsync_MoreAccountsThanAlternatives_EqualsOracle()
    {
        using TempFolder folder = new();
        List<StoreRow> rows = Rows();
        await Stores.WriteFileAsync(folder.File("store.duckdb"), (Schema, rows));
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        SourceQuery query = new()
        {
            Relation = Schema,
            Columns = Schema.Columns,
            Scope = ReportScope.Enterprise("e"),
            AccountIds = [.. Enumerable.Range(0, 100).Select(i => FormattableString.Invariant($"A{i}"))],
            Start = RandomStore.Micros(RandomStore.Origin),
            End = RandomStore.Micros(RandomStore.Origin + 12),
        };
        List<StoreRow> read = await StoreRow.ReadAsync(source.ReadAsync(query, CancellationToken.None));
        Assert.Equal(RandomStore.Select(rows, query).Select(row => row.ToString()), read.Select(row => row.ToString()));
    }

    private static List<StoreRow> ByAccount() =>
    [
        .. RandomStore.Select(
            Rows(), RandomStore.Query(Schema, ReportScope.Enterprise("e"), 0, 4_000_000_000_000_000))
            .OrderBy(row => row[AttemptsRelation.AccountId], Comparer<object?>.Default),
    ];

    // Instants a second apart in all, so that slices have something to cut, with ties among them.
    private static List<StoreRow> Rows(int count = 9000)
    {
        List<StoreRow> rows = RandomStore.Rows(Schema, seed: 3, count);
        Random random = new(5);
        foreach (StoreRow row in rows)
        {
            row[AttemptsRelation.StartedAt] = RandomStore.Origin + random.Next(4000);
        }

        return rows;
    }

    private static (long Start, long End)[] Windows =>
        [(0, 4_000_000_000_000_000), (RandomStore.Origin + 3, RandomStore.Origin + 2003)];

    private static async Task AssertEqualsOracle(TempFolder folder, string ordering, int sliceRows, List<StoreRow> rows)
    {
        DuckDbSourceOptions options =
            new() { Ordering = Enum.Parse<RowOrdering>(ordering), SliceRows = sliceRows, Threads = 2 };
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"), options);
        ReportScope[] scopes = [ReportScope.Enterprise("e"), ReportScope.Account("A1"), ReportScope.Account("A2")];
        foreach ((long start, long end) in Windows)
        {
            foreach (ReportScope scope in scopes)
            {
                SourceQuery query = RandomStore.Query(Schema, scope, start, end);
                List<StoreRow> read = await StoreRow.ReadAsync(source.ReadAsync(query, CancellationToken.None));
                Assert.Equal(
                    RandomStore.Select(rows, query).Select(row => row.ToString()), read.Select(row => row.ToString()));
            }
        }
    }
}
