using MessagingReports.DuckDb.Native;

namespace MessagingReports.DuckDb.Tests.Native;

public sealed class RowFunctionTests
{
    private const int Rows = 300_000;

    [Fact]
    public void Run_ManyRowsAndThreads_GivesThemAsTheyLie()
    {
        using NativeDatabase database = Open();
        using NativeConnection connection = Numbers(database);
        long next = 0;

        RowFunction.Run(connection, ["n"], Select("n % 3 <> 1"), rows =>
        {
            foreach (long number in Values<long>(rows, 0))
            {
                Assert.Equal(next, number);
                next += next % 3 == 0 ? 2 : 1;
            }
        });

        Assert.Equal(Rows, next);
    }

    [Fact]
    public void Run_CompressedColumnsWithNulls_GivesEveryValue()
    {
        using TempFolder folder = new();
        Database.Run(
            folder.File("numbers.duckdb"),
            "CREATE TABLE numbers AS SELECT n, n // 4000 AS runs, CASE WHEN n % 5 <> 0 THEN n % 7 END AS few, " +
            "CASE WHEN n % 3 = 0 THEN 'one of ' || (n % 11) || ' long texts' END AS texts, " +
            "CASE WHEN n % 2 = 0 THEN 'text of its own ' || n END AS own, NULL::INTEGER AS nothing, 42 AS always " +
            $"FROM range({Rows}) numbers(n)",
            "CHECKPOINT");
        using NativeDatabase database =
            NativeDatabase.Open(folder.File("numbers.duckdb"), new Dictionary<string, string> { ["threads"] = "2" });
        using NativeConnection connection = database.Connect();
        RowFunction.Register(connection);
        long seen = 0;

        RowFunction.Run(
            connection, ["n", "runs", "few", "texts", "own", "nothing", "always"], Select("n % 7 <> 3"), rows =>
            {
                long[] numbers = Values<long>(rows, 0);
                long[] runs = Values<long>(rows, 1);
                long[] few = Values<long>(rows, 2);
                Assert.All(Values<int>(rows, 6), always => Assert.Equal(42, always));
                for (int row = 0; row < rows.Count; row++)
                {
                    long n = numbers[row];
                    Assert.Equal(n / 4000, runs[row]);
                    Assert.Equal(n % 5 == 0, rows[2].IsNull(row));
                    Assert.True(rows[2].IsNull(row) || few[row] == n % 7);
                    Assert.Equal(n % 3 == 0 ? $"one of {n % 11} long texts" : "", rows[3].Text(row));
                    Assert.Equal(n % 3 != 0, rows[3].IsNull(row));
                    Assert.Equal(n % 2 == 0 ? $"text of its own {n}" : "", rows[4].Text(row));
                    Assert.True(rows[5].IsNull(row));
                    seen++;
                }
            });

        Assert.Equal(Enumerable.Range(0, Rows).LongCount(n => n % 7 != 3), seen);
    }

    [Fact]
    public void Run_ReceiverThatFails_ThrowsItsExceptionAndNoOther()
    {
        using NativeDatabase database = Open();
        using NativeConnection connection = Numbers(database);
        InvalidOperationException failure = new("no more");
        int calls = 0;

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(
            () => RowFunction.Run(connection, ["n"], Select("TRUE"), _ =>
            {
                calls++;
                throw failure;
            }));

        Assert.Same(failure, thrown);
        Assert.Equal(1, calls);
        RowFunction.Run(connection, ["n"], Select("n < 5"), rows => Assert.Equal(5, rows.Count));
    }

    [Fact]
    public void Run_QueryThatFails_ThrowsWhatDuckDbSays()
    {
        using NativeDatabase database = Open();
        using NativeConnection connection = Numbers(database);

        DuckDbFailure failure = Assert.Throws<DuckDbFailure>(() => RowFunction.Run(
            connection, ["CASE WHEN n = 250000 THEN error('met it') ELSE n END"], Select("TRUE"), _ => { }));

        Assert.Contains("met it", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_RowsInAnotherOrder_AreRefused()
    {
        using NativeDatabase database = Open();
        using NativeConnection connection = Numbers(database);

        DuckDbFailure failure = Assert.Throws<DuckDbFailure>(() => RowFunction.Run(
            connection,
            ["n"],
            call => $"SELECT {call[0].Replace("row_number() OVER ()", "n + 2", StringComparison.Ordinal)} FROM numbers WHERE n < 9",
            _ => { }));

        Assert.Equal("Row 2 came where row 1 was expected", failure.Message);
    }

    [Fact]
    public async Task Run_Interrupted_Ends()
    {
        using NativeDatabase database = Open();
        using NativeConnection connection = Numbers(database);
        using SemaphoreSlim started = new(0);
        Task run = Task.Run(() => RowFunction.Run(
            connection,
            ["a.n"],
            call => $"SELECT {call[0]} FROM numbers a, numbers b",
            _ => started.Release()));
        await started.WaitAsync();

        while (!run.IsCompleted)
        {
            connection.Interrupt();
            await Task.WhenAny(run, Task.Delay(10));
        }

        Assert.True((await Assert.ThrowsAsync<DuckDbFailure>(() => run)).IsInterrupt);
    }

    private static NativeDatabase Open() =>
        NativeDatabase.Open(null, new Dictionary<string, string> { ["threads"] = "4" });

    private static NativeConnection Numbers(NativeDatabase database)
    {
        NativeConnection connection = database.Connect();
        RowFunction.Register(connection);
        connection.Execute($"CREATE TABLE numbers AS SELECT n FROM range({Rows}) numbers(n)");
        return connection;
    }

    private static Func<IReadOnlyList<string>, string> Select(string where) =>
        call => $"SELECT {Assert.Single(call)} FROM numbers WHERE {where}";

    private static unsafe T[] Values<T>(NativeChunk rows, int column)
        where T : unmanaged => new ReadOnlySpan<T>(rows[column].Data, rows.Count).ToArray();
}
