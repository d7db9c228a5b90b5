using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Tests;

/// <summary>A file, Parquet, CSV and compressed CSV give the rows that the plainest C# gives.</summary>
public sealed class EveryStoreTests
{
    public static TheoryData<string> Relations { get; } = new(RelationSchemas.Facts.Select(schema => schema.Name));

    private static ReportScope[] Scopes =>
    [
        ReportScope.Enterprise("e1"),
        ReportScope.Account("A1"),
        ReportScope.Account("nobody's"),
        ReportScope.Campaign("A2", "c1"),
        ReportScope.SubCampaign("A2", "c1", "s1"),
    ];

    [Theory]
    [MemberData(nameof(Relations))]
    public async Task ReadAsync_DatabaseFile_EqualsOracle(string relation)
    {
        using TempFolder folder = new();
        (RelationSchema schema, List<StoreRow> rows) = Rows(relation);
        await Stores.WriteFileAsync(folder.File("store.duckdb"), (schema, rows));
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        await AssertEqualsOracle(source, schema, rows);
    }

    [Theory]
    [MemberData(nameof(Relations))]
    public async Task ReadAsync_ParquetFolder_EqualsOracle(string relation)
    {
        using TempFolder folder = new();
        (RelationSchema schema, List<StoreRow> rows) = Rows(relation);
        await Stores.WriteParquetAsync(folder.Path, schema, rows);
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder.Path, Stores.OneThread);
        await AssertEqualsOracle(source, schema, rows);
    }

    [Theory]
    [MemberData(nameof(Relations))]
    public async Task ReadAsync_CsvFolder_EqualsOracle(string relation)
    {
        using TempFolder folder = new();
        (RelationSchema schema, List<StoreRow> rows) = Rows(relation);
        Stores.WriteCsv(folder.File(relation + ".csv"), schema, rows, "\r\n");
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder.Path, Stores.OneThread);
        await AssertEqualsOracle(source, schema, rows);
    }

    [Theory]
    [MemberData(nameof(Relations))]
    public async Task ReadAsync_CompressedCsvFolder_EqualsOracle(string relation)
    {
        using TempFolder folder = new();
        (RelationSchema schema, List<StoreRow> rows) = Rows(relation);
        Stores.WriteCsv(folder.File(relation + ".csv.gz"), schema, rows);
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder.Path, Stores.OneThread);
        await AssertEqualsOracle(source, schema, rows);
    }

    private static (RelationSchema Schema, List<StoreRow> Rows) Rows(string relation)
    {
        RelationSchema schema = RelationSchemas.Facts.Single(schema => schema.Name == relation);
        return (schema, RandomStore.Rows(schema, seed: 7, count: 2500));
    }

    private static (long Start, long End)[] Windows =>
        [(0, 4_000_000_000_000_000), (RandomStore.Origin + 3, RandomStore.Origin + 7)];

    private static async Task AssertEqualsOracle(DuckDbAttemptSource source, RelationSchema schema, List<StoreRow> rows)
    {
        foreach (ReportScope scope in Scopes.Where(
            scope => scope.CampaignId is null || schema.Find("campaign_id") is not null))
        {
            foreach ((long start, long end) in Windows)
            {
                SourceQuery query = RandomStore.Query(schema, scope, start, end);
                List<StoreRow> read = await StoreRow.ReadAsync(source.ReadAsync(query, CancellationToken.None));
                Assert.Equal(
                    RandomStore.Select(rows, query).Select(row => row.ToString()), read.Select(row => row.ToString()));
            }
        }
    }
}
