using DuckDB.NET.Native;
using MessagingReports.Aggregation;
using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Sql;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.DuckDb.Tests;

/// <summary>Which queries are sent in two stages, and how; that the answers are right is for the other tests.</summary>
public sealed class StagedSqlTests
{
    private static readonly Condition OptedOut = Condition.IsTrue(A.OptOut);

    [Fact]
    public void Statement_MoreConditionsThanColumns_TestsGroups() => Assert.Equal(
        "SELECT mr_0, sum(mr_2), sum(mr_2) FILTER (WHERE mr_1), sum(mr_3) FILTER (WHERE mr_1), min(mr_4), sum(mr_5), " +
        "sum(mr_6) FROM (SELECT nullif(\"campaign_id\", '') AS mr_0, \"opt_out\" AS mr_1, count(*) AS mr_2, " +
        "sum(\"segments\") AS mr_3, min(epoch_us(\"started_at\")) AS mr_4, count(*) FILTER " +
        "(WHERE ((\"segments\" < 0) IS TRUE)) AS mr_5, 0 AS mr_6 FROM t WHERE w " +
        "GROUP BY nullif(\"campaign_id\", ''), \"opt_out\") AS staged GROUP BY mr_0",
        Statement(
            Measure.Count(),
            Measure.Count(OptedOut),
            Measure.Sum(A.Segments, OptedOut),
            Measure.Minimum(A.StartedAt),
            Measure.CountInvalid([A.Segments])));

    [Fact]
    public void Statement_OneConditionOfOneColumn_TestsRows() => Assert.Equal(
        "SELECT nullif(\"campaign_id\", ''), count(*) FILTER (WHERE \"opt_out\"), 0 FROM t WHERE w " +
        "GROUP BY nullif(\"campaign_id\", '')",
        Statement(Measure.Count(OptedOut)));

    [Fact]
    public void Statement_DistinctValues_TestsRows() => Assert.DoesNotContain(
        "staged",
        Statement(Measure.Count(OptedOut), Measure.Count(OptedOut), Measure.CountDistinct(A.ContactId)),
        StringComparison.Ordinal);

    private static string Statement(params IReadOnlyList<Measure> measures)
    {
        DuckDbRelation relation = new(A.Schema, StoreKind.Table, "t", "table t");
        relation[A.CampaignId] = new DuckDbColumn(A.CampaignId, "\"campaign_id\"", NativeType.Text, null);
        relation[A.OptOut] = new DuckDbColumn(A.OptOut, "\"opt_out\"", Of(DuckDBType.Boolean), null);
        relation[A.Segments] = new DuckDbColumn(A.Segments, "\"segments\"", Of(DuckDBType.Integer), null);
        relation[A.StartedAt] = new DuckDbColumn(A.StartedAt, "\"started_at\"", Of(DuckDBType.Timestamp), null);
        return AggregateSql.Statement(relation, new AggregateQuery(A.Schema, [A.CampaignId], measures), "w");
    }

    private static NativeType Of(DuckDBType type)
    {
        using DuckDBLogicalType logical = NativeMethods.LogicalType.DuckDBCreateLogicalType(type);
        return NativeType.Of(logical);
    }
}
