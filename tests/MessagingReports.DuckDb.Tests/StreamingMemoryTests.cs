using MessagingReports.DuckDb.Native;

namespace MessagingReports.DuckDb.Tests;

public sealed class StreamingMemoryTests
{
    [Fact]
    public void Reserve_ReadsComeAndGo_LimitIsWhatTheRunningOnesNeedOrUpToTwiceThat()
    {
        StreamingMemory memory = new();
        using NativeDatabase database = NativeDatabase.Open(null, new Dictionary<string, string>
        {
            ["memory_limit"] = StreamingMemory.Initial,
            ["allowed_configs"] = "[memory_limit]",
            ["lock_configuration"] = "true",
        });
        using NativeConnection connection = database.Connect();
        Assert.Equal("36.0 MiB", Limit(connection));

        using (memory.Reserve(connection, columns: 8))
        {
            Assert.Equal("8.0 MiB", Limit(connection));
            using (memory.Reserve(connection, columns: 60))
            {
                Assert.Equal("42.0 MiB", Limit(connection));
            }
        }

        using (memory.Reserve(connection, columns: 34))
        {
            Assert.Equal("42.0 MiB", Limit(connection));
        }

        using (memory.Reserve(connection, columns: 33))
        {
            Assert.Equal("20.5 MiB", Limit(connection));
        }

        using (memory.Reserve(connection, columns: 34))
        {
            Assert.Equal("21.0 MiB", Limit(connection));
        }
    }

    [Fact]
    public void Reserve_MoreInUseThanTheReadNeeds_KeepsTheLimit()
    {
        StreamingMemory memory = new();
        using NativeDatabase database = NativeDatabase.Open(null, new Dictionary<string, string>());
        using NativeConnection connection = database.Connect();
        connection.Execute("SET temp_directory = ''");
        using IDisposable large = memory.Reserve(connection, columns: 200);
        connection.Execute("CREATE TABLE held AS SELECT random() AS value FROM range(4000000)");
        large.Dispose();

        using IDisposable small = memory.Reserve(connection, columns: 1);

        // More than the new limit fits, so the old one still holds; DuckDB's own setting tells what was asked for.
        connection.Execute("CREATE TABLE more AS SELECT random() AS value FROM range(2000000)");
    }

    private static string Limit(NativeConnection connection)
    {
        using NativeResult result = connection.Query("SELECT current_setting('memory_limit')");
        Assert.True(result.Next());
        return result[0].Text(0);
    }
}
