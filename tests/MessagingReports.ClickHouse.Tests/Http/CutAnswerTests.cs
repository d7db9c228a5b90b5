using MessagingReports.Relations;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.ClickHouse.Tests.Http;

/// <summary>Answers that begin with status 200 and are not whole.</summary>
public sealed class CutAnswerTests
{
    private const string Cut = "clickhouse: service_usage: found an answer that is cut short, expected a whole one. " +
        "Look into the server's log and try again.";

    [Fact]
    public async Task ReadAsync_WholeAnswer_IsRead() => Assert.Equal(
        6, await ReadAsync(count: 6, stream => ReplayServer.ChunkAsync(stream, Rows(2).ToArray(), isEnded: true)));

    [Fact]
    public async Task ReadAsync_ErrorTextAfterRows_IsThatError()
    {
        byte[] body = [.. Rows(2).ToArray(), .. "Code: 241, e.displayText() = DB::Exception: 'Ann Smith'"u8];

        Assert.Equal(
            "clickhouse: service_usage: found server error 241 (memory limit exceeded), expected an answer. " +
            "Look into the server's log and try again.",
            await FailAsync(count: 6, stream => ReplayServer.ChunkAsync(stream, body, isEnded: true)));
    }

    [Fact]
    public async Task ReadAsync_AnswerThatEndsBetweenBlocks_IsMissingRows() => Assert.Equal(
        "clickhouse: service_usage: found 3 rows, expected 6 as the server counted. " +
        "The answer was cut short, or rows were removed meanwhile; run the report again.",
        await FailAsync(count: 6, stream => ReplayServer.ChunkAsync(stream, Rows(1).ToArray(), isEnded: true)));

    [Fact]
    public async Task ReadAsync_EmptyAnswer_IsMissingRows() => Assert.Equal(
        "clickhouse: service_usage: found 0 rows, expected 6 as the server counted. " +
        "The answer was cut short, or rows were removed meanwhile; run the report again.",
        await FailAsync(count: 6, stream => ReplayServer.ChunkAsync(stream, [], isEnded: true)));

    [Fact]
    public async Task ReadAsync_MoreRowsThanThereAre_AreRefused() => Assert.Equal(
        "clickhouse: service_usage: found 6 rows, expected 3 as the server counted. " +
        "The answer was cut short, or rows were removed meanwhile; run the report again.",
        await FailAsync(count: 3, stream => ReplayServer.ChunkAsync(stream, Rows(2).ToArray(), isEnded: true)));

    [Fact]
    public async Task ReadAsync_AnswerThatEndsWithinABlock_IsCut() => Assert.Equal(
        Cut,
        await FailAsync(count: 6, stream => ReplayServer.ChunkAsync(stream, Rows(2).ToArray()[..^5], isEnded: true)));

    [Fact]
    public async Task ReadAsync_ConnectionThatClosesEarly_IsCut() => Assert.Equal(
        Cut,
        await FailAsync(count: 6, stream => ReplayServer.ChunkAsync(stream, Rows(2).ToArray(), isEnded: false)));

    [Fact]
    public async Task ReadAsync_AnswerWithoutLengthOrChunks_IsRefused() => Assert.Equal(
        Cut, await FailAsync(count: 6, stream => ReplayServer.UnframedAsync(stream, Rows(2).ToArray())));

    [Fact]
    public async Task ReadAsync_StatusOfAnError_IsThatError() => Assert.Equal(
        "clickhouse: service_usage: found server error 60 (a table that does not exist), expected an answer. " +
        "Look into the server's log and try again.",
        await FailAsync(count: 6, stream => ReplayServer.StatusAsync(
            stream, "404 Not Found", "Code: 60, e.displayText() = DB::Exception: Table x does not exist")));

    [Fact]
    public async Task ReadAsync_StatusOfAProxy_IsAnError() => Assert.Equal(
        "clickhouse: service_usage: found an error that is none of a ClickHouse server, expected an answer. " +
        "Check the address, and what lies between.",
        await FailAsync(count: 6, stream => ReplayServer.StatusAsync(stream, "502 Bad Gateway", "<html>secret")));

    [Fact]
    public async Task ReadAsync_NoServer_IsUnreachable()
    {
        ReplayServer gone = new(count: 0, stream => Task.CompletedTask);
        string connectionString = gone.ConnectionString;
        await gone.DisposeAsync();
        await using ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(connectionString);

        ReportSourceException failed = await Assert.ThrowsAsync<ReportSourceException>(() => DrainAsync(source));

        Assert.Equal(
            "clickhouse: service_usage: found no connection, or a broken one, expected an answer. " +
            "Check the address and the server.",
            failed.Message);
        Assert.DoesNotContain("secret", failed.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> FailAsync(long count, Func<Stream, Task> rows)
    {
        ReportSourceException failed =
            await Assert.ThrowsAsync<ReportSourceException>(() => ReadAsync(count, rows));
        Assert.DoesNotContain("secret", failed.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", failed.ToString(), StringComparison.Ordinal);
        return failed.Message;
    }

    private static async Task<long> ReadAsync(long count, Func<Stream, Task> rows)
    {
        await using ReplayServer server = new(count, rows);
        await using ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(server.ConnectionString);
        return await DrainAsync(source);
    }

    private static async Task<long> DrainAsync(ClickHouseAttemptSource source)
    {
        SourceQuery query = new()
        {
            Relation = U.Schema,
            Columns = [U.UsageId, U.UsageAt],
            Scope = ReportScope.Account("A1"),
            AccountIds = ["A1"],
            Start = NodaTime.Instant.FromUnixTimeSeconds(0),
            End = NodaTime.Instant.FromUnixTimeSeconds(1),
        };
        long rows = 0;
        await foreach (RecordBatch batch in source.ReadAsync(query, CancellationToken.None))
        {
            rows += batch.Count;
        }

        return rows;
    }

    /// <summary>Blocks of three rows each.</summary>
    private static AnswerBytes Rows(int blocks)
    {
        AnswerBytes answer = new();
        for (int block = 0; block < blocks; block++)
        {
            answer.Block(2, 3)
                .Column(0, "String").Text("u1", "u2", "u3").Column(1, "Int64").Int64(1, 2, 3).Marker(3);
        }

        return answer;
    }
}
