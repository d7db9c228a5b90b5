using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Windows;
using NodaTime;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Sql.Tests;

/// <summary>Whole statements, one a dialect: what they say is settled by the engines' own tests.</summary>
public sealed class AggregateSqlTests
{
    private static readonly AggregateQuery Query = new(
        A.Schema,
        [A.CampaignId, A.PassId],
        [
            Measure.Count(),
            Measure.Count(Condition.In(A.Channel, Channel.Voice, Channel.Text), Condition.IsTrue(A.OptOut)),
            Measure.Sum(A.Segments, Condition.IsTrue(A.OptOut)),
            Measure.Minimum(A.StartedAt),
            Measure.CountDistinct(A.ContactId),
            Measure.CountInvalid([A.ContactId, A.Segments]),
        ]);

    [Fact]
    public void Statement_PostgreSql_IsWhatThePlannerShips() => Assert.Equal(
        "SELECT \"campaign_id\", CASE WHEN \"pass_id\" <> '' THEN \"pass_id\" END, count(*), " +
        "sum(CASE WHEN \"channel\" IN ('Voice', 'Text') AND \"opt_out\" THEN 1 ELSE 0 END), " +
        "sum(CASE WHEN \"opt_out\" THEN \"segments\" END), min(\"started_at\"), count(DISTINCT \"contact_id\"), " +
        "sum(CASE WHEN (\"contact_id\" IS NULL OR \"contact_id\" = '' OR (octet_length(\"contact_id\") > 128 OR " +
        "\"contact_id\" ~ E'[\\\\u0001-\\\\u001f\\\\u007f-\\\\u009f]')) OR ((\"segments\" < 0) IS TRUE) " +
        "THEN 1 ELSE 0 END), 0 FROM t WHERE " +
        "\"started_at\" >= TIMESTAMPTZ '2024-10-01 00:00:00.000001+00' AND " +
        "\"started_at\" < TIMESTAMPTZ '2024-10-02 00:00:00.000000+00' AND \"account_id\" = 'A''1' " +
        "GROUP BY \"campaign_id\", CASE WHEN \"pass_id\" <> '' THEN \"pass_id\" END, \"account_id\"",
        Statement(PostgreSqlDialect.Instance));

    [Fact]
    public void Statement_ClickHouse_HasNeitherFilterNorBooleans() => Assert.Equal(
        "SELECT ifNull(\"campaign_id\", '') AS mr_0, ifNull(\"pass_id\", '') AS mr_1, count() AS mr_2, " +
        "countIf(ifNull(\"channel\" IN ('Voice', 'Text') AND \"opt_out\", 0)) AS mr_3, " +
        "sumIf(\"segments\", ifNull(\"opt_out\", 0)) AS mr_4, " +
        "min(toNullable(\"started_at\")) AS mr_5, " +
        "uniqExactIf(ifNull(\"contact_id\", ''), ifNull(ifNull(\"contact_id\", '') <> '', 0)) AS mr_6, " +
        "countIf(ifNull((\"contact_id\" IS NULL OR \"contact_id\" = '' OR (length(\"contact_id\") > 128 OR " +
        "match(\"contact_id\", '[\\\\x00-\\\\x1f\\\\x7f-\\\\x{9f}]'))) OR (ifNull(\"segments\" < 0, 0)), 0)) AS mr_7, " +
        "0 AS mr_8, toUInt8(90) AS mr_end FROM t " +
        "WHERE \"started_at\" >= 1727740800000001 AND \"started_at\" < 1727827200000000 " +
        "AND \"account_id\" = 'A''1' GROUP BY ifNull(\"campaign_id\", ''), ifNull(\"pass_id\", '')",
        Statement(ClickHouseDialect.Instance));

    [Fact]
    public void Where_IdThatNoStoreHolds_NeverHolds() => Assert.EndsWith(
        " AND false",
        SelectSql.Where(Relation(PostgreSqlDialect.Instance), Rows("A\0"), 0, 1),
        StringComparison.Ordinal);

    [Fact]
    public void Within_BeforeYearOne_StartsAtMinusInfinity() => Assert.Equal(
        "\"started_at\" >= TIMESTAMPTZ '-infinity' AND " +
        "\"started_at\" < TIMESTAMPTZ '9999-12-31 23:59:59.999999+00'",
        PostgreSqlDialect.Instance.Within(
            Relation(PostgreSqlDialect.Instance)[A.StartedAt]!, -62_135_596_800_000_001, 253_402_300_799_999_999));

    [Fact]
    public void Rows_Sorted_OrdersByBytesAsAnIndexDoes() => Assert.EndsWith(
        " ORDER BY \"started_at\" NULLS LAST, \"attempt_id\" COLLATE \"C\" NULLS LAST",
        SelectSql.Rows(Relation(PostgreSqlDialect.Instance), ["1"], Rows("A"), 0, 1, isSorted: true),
        StringComparison.Ordinal);

    private static string Statement(SqlDialect dialect)
    {
        StoreRelation relation = Relation(dialect);
        SourceQuery rows = Rows("A'1");
        return AggregateSql.Statement(
            relation,
            Query,
            SelectSql.Where(relation, rows, UnixMicroseconds.Of(rows.Start), UnixMicroseconds.Of(rows.End)),
            ScopeSql.FixedAccount(relation, rows));
    }

    private static SourceQuery Rows(string account) => new()
    {
        Relation = A.Schema,
        Columns = Query.Columns,
        Scope = ReportScope.Account(account),
        AccountIds = [account],
        Start = Instant.FromUtc(2024, 10, 1, 0, 0).PlusTicks(10),
        End = Instant.FromUtc(2024, 10, 2, 0, 0),
    };

    private static StoreRelation Relation(SqlDialect dialect)
    {
        StoreRelation relation = new(dialect, A.Schema, "t", "table t");
        foreach (RelationColumn column in A.Schema.Columns)
        {
            relation[column] = new StoreColumn(column, dialect.Identifier(column.Name));
        }

        return relation;
    }
}
