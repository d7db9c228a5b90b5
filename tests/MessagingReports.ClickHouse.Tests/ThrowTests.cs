using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Tests;

/// <summary>Each message whole.</summary>
public sealed class ThrowTests
{
    private static readonly IOException Cause = new("10.0.0.1");

    public static TheoryData<string, Exception> Messages => new()
    {
        {
            "clickhouse: attempts: found server error 241 (memory limit exceeded), expected an answer. " +
            "Look into the server's log and try again.",
            Throw.ServerFailed("attempts", 241)
        },
        {
            "clickhouse: attempts: found server error 9999, expected an answer. " +
            "Look into the server's log and try again.",
            Throw.ServerFailed("attempts", 9999)
        },
        {
            "clickhouse: attempts: found an error that is none of a ClickHouse server, expected an answer. " +
            "Check the address, and what lies between.",
            Throw.ForeignError("attempts")
        },
        {
            "clickhouse: attempts: found an answer that is cut short, expected a whole one. " +
            "Look into the server's log and try again.",
            Throw.CutAnswer("attempts", Cause)
        },
        {
            "clickhouse: attempts: found 7 rows, expected 9 as the server counted. " +
            "The answer was cut short, or rows were removed meanwhile; run the report again.",
            Throw.RowCount("attempts", 7, 9, 9)
        },
        {
            "clickhouse: attempts: found 12 rows, expected 9 to 10 as the server counted. " +
            "The answer was cut short, or rows were removed meanwhile; run the report again.",
            Throw.RowCount("attempts", 12, 9, 10)
        },
        {
            "clickhouse: attempts: found no answer in time, expected one. " +
            "Look after the server, or allow more time.",
            Throw.TimedOut("attempts", Cause)
        },
        {
            "clickhouse: attempts: found no connection, or a broken one, expected an answer. " +
            "Check the address and the server.",
            Throw.Unreachable("attempts", Cause)
        },
        {
            "clickhouse: attempts: found a table of that name, expected none. " +
            "Choose another database, or allow existing relations to be replaced.",
            Throw.RelationExists("attempts")
        },
        {
            "accounts: found no table or view of that name, expected one. Add the relation to the store.",
            Throw.MissingRelation(AccountsRelation.Schema)
        },
        {
            "call_log: found no column channel, expected one. " +
            "Add it, or map it to an expression; only nullable columns may be left out.",
            Throw.MissingColumn("call_log", AttemptsRelation.Channel)
        },
        {
            "call_log: found column started_at of type DateTime, expected Int64, microseconds since 1970 in UTC. " +
            "Change the type, or map the column to an expression that converts it.",
            Throw.ColumnType("call_log", AttemptsRelation.StartedAt, NativeType.Parse("DateTime"))
        },
        {
            "Shards: found 2 addresses, expected 3, one for each shard of the cluster in its order. " +
            "Correct the option.",
            Throw.BadShardCount(2, 3)
        },
        {
            "attempts.channel: found a batch without the column, expected it in every batch. Add the column.",
            Throw.MissingBatchColumn(AttemptsRelation.Channel)
        },
    };

    [Theory]
    [MemberData(nameof(Messages), DisableDiscoveryEnumeration = true)]
    public void Message_Whole(string expected, Exception thrown) => Assert.Equal(expected, thrown.Message);
}
