using System.Globalization;
using System.Text;
using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.DuckDb.Tests;

/// <summary>
/// Random rows of any relation: few instants, so that ties are common, and ids that sort differently in UTF-16.
/// </summary>
internal static class RandomStore
{
    public const long Origin = 1_730_000_000_000_000;

    private static readonly string[] Pieces =
    [
        "a", "B", "é", "\uFF5E", "\U0001F600", ",", "\"", "\n", "\r\n", " ", "'", "0", "=",
        "long text over twelve bytes",
    ];

    public static List<StoreRow> Rows(RelationSchema schema, int seed, int count, int nulls = 30)
    {
        Random random = new(seed);
        List<StoreRow> rows = [];
        for (int i = 0; i < count; i++)
        {
            StoreRow row = new(schema);
            foreach (RelationColumn column in schema.Columns)
            {
                row[column] = column.IsNullable && random.Next(100) < nulls ? null : Value(random, column);
            }

            row[schema.Key] = Id(random, i);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The rows of a query, by the plainest code that can be.</summary>
    public static List<StoreRow> Select(IEnumerable<StoreRow> rows, SourceQuery query)
    {
        RelationSchema schema = query.Relation;
        long start = query.Start.ToUnixTimeTicks() / 10;
        long end = query.End.ToUnixTimeTicks() / 10;
        return [.. rows
            .Where(row =>
                (long)row[schema.WindowKey!]! >= start && (long)row[schema.WindowKey!]! < end && IsInScope(row, query))
            .OrderBy(row => (long)row[schema.WindowKey!]!)
            .ThenBy(
                row => Convert.ToHexString(Encoding.UTF8.GetBytes((string)row[schema.Key]!)), StringComparer.Ordinal)];
    }

    public static SourceQuery Query(RelationSchema schema, ReportScope scope, long start, long end) => new()
    {
        Relation = schema,
        Columns = schema.Columns,
        Scope = scope,
        AccountIds = scope.AccountId is { } account ? [account] : ["A1", "A2"],
        Start = Micros(start),
        End = Micros(end),
    };

    public static SourceQuery Everything(RelationSchema schema, string account = "A1") =>
        Query(schema, ReportScope.Account(account), 0, 4_000_000_000_000_000);

    public static Instant Micros(long microseconds) => Instant.FromUnixTimeTicks(microseconds * 10);

    private static bool IsInScope(StoreRow row, SourceQuery query) => query.Scope.Level switch
    {
        ReportScopeLevel.Enterprise when query.Relation == ListLoadsRelation.Schema =>
            row.Text("enterprise_id") == query.Scope.EnterpriseId,
        ReportScopeLevel.Enterprise => query.AccountIds.Contains(row.Text("account_id")),
        _ => row.Text("account_id") == query.Scope.AccountId
            && (query.Scope.CampaignId is null || row.Text("campaign_id") == query.Scope.CampaignId)
            && (query.Scope.SubCampaignId is null || row.Text("sub_campaign_id") == query.Scope.SubCampaignId),
    };

    private static object Value(Random random, RelationColumn column) => column.Type switch
    {
        RelationColumnType.Reference or RelationColumnType.Id when column.Name == "account_id" =>
            $"A{random.Next(1, 4)}",
        RelationColumnType.Reference or RelationColumnType.Id => Reference(random, column),
        RelationColumnType.Text => Text(random),
        RelationColumnType.Enumeration => (long)random.Next(column.Enumeration!.Labels.Count),
        RelationColumnType.Int32 => (long)random.Next(1, int.MaxValue),
        RelationColumnType.Int64 => random.NextInt64(long.MaxValue),
        RelationColumnType.Decimal => random.NextInt64(-999_999_999_999_999_999, 999_999_999_999_999_999),
        RelationColumnType.Instant => Origin + random.Next(20),
        _ => (long)random.Next(2),
    };

    private static string Reference(Random random, RelationColumn column) =>
        random.Next(5) == 0 ? $"{column.Name}-with-a-long-id-{random.Next(3)}" : $"{column.Name[..1]}{random.Next(3)}";

    private static string Id(Random random, int number) =>
        Pieces[random.Next(5)] + number.ToString(CultureInfo.InvariantCulture) +
        (random.Next(3) == 0 ? "-and-a-long-tail" : "");

    private static string Text(Random random)
    {
        StringBuilder text = new();
        for (int i = random.Next(4); i >= 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
