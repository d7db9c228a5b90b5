using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Tests;

/// <summary>Types a store may give a column, and what becomes of its values.</summary>
public sealed class ColumnTypeTests
{
    private static readonly RelationSchema Schema = ServiceUsageRelation.Schema;

    public static TheoryData<string, string, long> Values { get; } = new()
    {
        { "quantity", "CAST(12.5 AS DECIMAL(4,1))", 125_000 },
        { "quantity", "CAST(-12.5 AS DECIMAL(9,4))", -125_000 },
        { "quantity", "CAST(12.5 AS DECIMAL(18,6))", 125_000 },
        { "quantity", "CAST(12.5 AS DECIMAL(38,20))", 125_000 },
        { "quantity", "CAST(99999999999999.9999 AS DECIMAL(18,4))", 999_999_999_999_999_999 },
        { "usage_at", "TIMESTAMP '2024-10-27 01:02:03.123456'", 1_729_990_923_123_456 },
        { "usage_at", "TIMESTAMP_NS '2024-10-27 01:02:03.123456999'", 1_729_990_923_123_456 },
        { "usage_at", "TIMESTAMP_MS '2024-10-27 01:02:03.123'", 1_729_990_923_123_000 },
        { "usage_at", "TIMESTAMP_S '2024-10-27 01:02:03'", 1_729_990_923_000_000 },
        { "usage_at", "TIMESTAMPTZ '2024-10-27 03:02:03.5+02'", 1_729_990_923_500_000 },
        { "usage_at", "TIMESTAMP_NS '1969-12-31 23:59:59.999999999'", -1 },
        { "channel", "CAST('Voice' AS ENUM('Text', 'Voice'))", 1 },
        { "channel", "'Web'", 7 },
        { "channel", "'web'", 255 },
        { "channel", "CAST('Telex' AS ENUM('Voice', 'Telex'))", 255 },
    };

    public static TheoryData<string, string, string> Refused { get; } = new()
    {
        {
            "quantity", "CAST(1 AS DOUBLE)",
            "table service_usage: found column quantity of type DOUBLE, expected DECIMAL(18,4). " +
            "Change the type, or expose the relation as a view that casts it."
        },
        {
            "usage_id", "7",
            "table service_usage: found column usage_id of type INTEGER, expected VARCHAR. " +
            "Change the type, or expose the relation as a view that casts it."
        },
        {
            "usage_at", "DATE '2024-10-27'",
            "table service_usage: found column usage_at of type DATE, expected TIMESTAMP or TIMESTAMPTZ. " +
            "Change the type, or expose the relation as a view that casts it."
        },
        {
            "quantity", "CAST(0.00001 AS DECIMAL(18,5))",
            "service_usage 'U1', quantity: found a decimal outside dec(18,4) in table service_usage, " +
            "expected DECIMAL(18,4). " +
            "Mend the value in the store."
        },
        {
            "measured_quantity", "CAST(100000000000000 AS DECIMAL(18,0))",
            "service_usage 'U1', measured_quantity: found a decimal outside dec(18,4) in table service_usage, " +
            "expected DECIMAL(18,4). Mend the value in the store."
        },
        {
            "usage_at", "CAST(NULL AS TIMESTAMP)",
            "service_usage 'U1', usage_at: found no value, expected one. Fill the column in the store."
        },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task ReadAsync_ColumnOfType_GivesValue(string column, string value, long expected)
    {
        using TempFolder folder = new();
        StoreRow row = Assert.Single(await ReadAsync(folder, column, value));
        Assert.Equal(expected, row[Schema.Find(column)!]);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task ReadAsync_ColumnOfWrongTypeOrValue_SaysWhatWasFound(string column, string value, string message)
    {
        using TempFolder folder = new();
        ReportDataException exception =
            await Assert.ThrowsAsync<ReportDataException>(() => ReadAsync(folder, column, value));
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task ReadAsync_IdsAsEnum_SortAsText()
    {
        using TempFolder folder = new();
        Make(folder, "usage_id", "unnest(['b', 'a', 'c']::ENUM('c', 'b', 'a')[])");
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        List<StoreRow> rows = await StoreRow.ReadAsync(source.ReadAsync(All(), CancellationToken.None));
        Assert.Equal(["a", "b", "c"], rows.Select(row => row.Text("usage_id")));
    }

    [Fact]
    public async Task ReadAsync_NanosecondsWithinAMicrosecond_OrderById()
    {
        using TempFolder folder = new();
        Make(folder, "usage_at", "TIMESTAMP_NS '2024-10-27 01:02:03.000000001'");
        Database.Run(
            folder.File("store.duckdb"),
            "INSERT INTO service_usage SELECT * REPLACE ('U0' AS usage_id, " +
            "TIMESTAMP_NS '2024-10-27 01:02:03.000000999' AS usage_at) " +
            "FROM service_usage");
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        List<StoreRow> rows = await StoreRow.ReadAsync(source.ReadAsync(All(), CancellationToken.None));
        Assert.Equal(["U0", "U1"], rows.Select(row => row.Text("usage_id")));
    }

    [Fact]
    public async Task ReadAsync_MissingNullableColumns_AreNull()
    {
        using TempFolder folder = new();
        StoreRow row = Assert.Single(await ReadAsync(
            folder, "device", "CAST(NULL AS VARCHAR)", ["campaign_id", "channel", "measured_quantity"]));
        string[] columns = ["device", "campaign_id", "channel", "measured_quantity"];
        Assert.All(columns, column => Assert.Null(row[Schema.Find(column)!]));
    }

    [Fact]
    public async Task ReadAsync_MissingRequiredColumn_NamesIt()
    {
        using TempFolder folder = new();
        ReportDataException exception = await Assert.ThrowsAsync<ReportDataException>(
            () => ReadAsync(folder, "device", "CAST(NULL AS VARCHAR)", ["quantity"]));
        Assert.Equal(
            "table service_usage: found no column quantity, expected one. " +
            "Add it; only nullable columns may be left out.",
            exception.Message);
    }

    [Fact]
    public async Task ReadAsync_MissingFactRelation_IsEmpty()
    {
        using TempFolder folder = new();
        Database.Run(folder.File("store.duckdb"), "CREATE TABLE other (id INTEGER)");
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        Assert.Empty(await StoreRow.ReadAsync(source.ReadAsync(All(), CancellationToken.None)));
    }

    [Fact]
    public async Task ReadDirectoryAsync_MissingRelation_NamesIt()
    {
        using TempFolder folder = new();
        Database.Run(folder.File("store.duckdb"), "CREATE TABLE other (id INTEGER)");
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        ReportDataException exception = await Assert.ThrowsAsync<ReportDataException>(
            async () => await source.ReadDirectoryAsync(CancellationToken.None));
        Assert.Equal(
            "enterprises: found no table or view of that name, expected one. Add the relation to the store.",
            exception.Message);
    }

    [Fact]
    public async Task ReadAsync_ViewWithOtherColumns_IgnoresThem()
    {
        using TempFolder folder = new();
        Make(folder, "device", "'x'");
        Database.Run(
            folder.File("store.duckdb"),
            "ALTER TABLE service_usage RENAME TO base",
            "CREATE VIEW service_usage AS SELECT *, 1 AS something_else FROM base");
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        Assert.Single(await StoreRow.ReadAsync(source.ReadAsync(All(), CancellationToken.None)));
    }

    [Fact]
    public async Task ReadAsync_ViewThatReadsAnotherFile_HasTheMemoryForIt()
    {
        using TempFolder folder = new();
        Make(folder, "device", "'x'");
        await File.WriteAllTextAsync(folder.File("prefix.csv"), "prefix\nA\n");
        Database.Run(
            folder.File("store.duckdb"),
            "ALTER TABLE service_usage RENAME TO base",
            "CREATE VIEW service_usage AS SELECT base.* FROM base JOIN " +
            $"read_csv('{folder.File("prefix.csv")}') names ON starts_with(base.account_id, names.prefix)");
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        Assert.Single(await StoreRow.ReadAsync(source.ReadAsync(All(), CancellationToken.None)));
        Assert.Single(await StoreRow.ReadAsync(source.ReadRelationAsync(Schema, CancellationToken.None)));
    }

    private static SourceQuery All() =>
        RandomStore.Query(Schema, ReportScope.Account("A1"), -4_000_000_000_000_000, 4_000_000_000_000_000);

    private static async Task<List<StoreRow>> ReadAsync(
        TempFolder folder, string column, string value, string[]? without = null)
    {
        Make(folder, column, value, without);
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        return await StoreRow.ReadAsync(source.ReadAsync(All(), CancellationToken.None));
    }

    private static void Make(TempFolder folder, string column, string value, string[]? without = null)
    {
        Dictionary<string, string> values = new()
        {
            ["usage_id"] = "'U1'",
            ["account_id"] = "'A1'",
            ["campaign_id"] = "'C1'",
            ["channel"] = "'Voice'",
            ["usage_type"] = "'Usage'",
            ["usage_at"] = "TIMESTAMP '2024-10-27 01:02:03'",
            ["service_code"] = "'S1'",
            ["measured_quantity"] = "CAST(1 AS DECIMAL(18,4))",
            ["quantity"] = "CAST(1 AS DECIMAL(18,4))",
            [column] = value,
        };
        string select = string.Join(", ", values
            .Where(item => without?.Contains(item.Key) != true).Select(item => $"{item.Value} AS {item.Key}"));
        Database.Run(folder.File("store.duckdb"), $"CREATE TABLE service_usage AS SELECT {select}");
    }
}
