using MessagingReports.ClickHouse.Catalogs;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Tests.Catalogs;

public sealed class TableNameTests
{
    [Theory]
    [InlineData("Distributed(report, default, tp_local, rand())", "default", "tp_local")]
    [InlineData("Distributed('report', 'db', 'attempts_local', sipHash64(account_id))", "db", "attempts_local")]
    [InlineData("Distributed(report, db, attempts_local)", "db", "attempts_local")]
    public void BehindDistributed_Engine_IsTheShardsTable(string engine, string database, string name) =>
        Assert.Equal(new TableName(database, name), TableName.BehindDistributed(engine));

    [Theory]
    [InlineData("Distributed(report, currentDatabase(), tp_local)")]
    [InlineData("MergeTree ORDER BY id")]
    public void BehindDistributed_AnythingElse_IsNotKnown(string engine) =>
        Assert.Null(TableName.BehindDistributed(engine));

    [Theory]
    [InlineData("begun", true)]
    [InlineData("toDateTime(begun)", false)]
    public void IsByTime_MappedColumn_IsKnownByItsName(string expression, bool expected) => Assert.Equal(
        expected,
        SortingKey.IsByTime("account_id, begun", AttemptsRelation.Schema, new RelationMapping
        {
            Columns = new Dictionary<string, string> { ["attempts.started_at"] = expression },
        }));

    [Theory]
    [InlineData("account_id, started_at, attempt_id", true)]
    [InlineData("started_at", true)]
    [InlineData("account_id, campaign_id, started_at", false)]
    [InlineData("account_id", false)]
    [InlineData("", false)]
    public void IsByTime_SortingKey_TellsWhetherSlicesPay(string key, bool expected) =>
        Assert.Equal(expected, SortingKey.IsByTime(key, AttemptsRelation.Schema, RelationMapping.Default));
}
