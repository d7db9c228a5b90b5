using System.Data.Common;
using System.Globalization;

namespace MessagingReports.Engines;

/// <summary>
/// A database of its own on every shard of the cluster that <c>tests/engines/clickhouse-up.sh</c> starts; dropped when
/// disposed.
/// </summary>
/// <remarks>
/// <c>MESSAGING_REPORTS_CLICKHOUSE</c> is the connection string that the script prints. Without it a test is skipped,
/// and with <c>MESSAGING_REPORTS_REQUIRE_ENGINES=1</c> it fails.
/// </remarks>
internal sealed class ClickHouseDatabase : IAsyncDisposable
{
    private const string Variable = "MESSAGING_REPORTS_CLICKHOUSE";

    private static readonly HttpClient Http = new(new SocketsHttpHandler
    {
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2),
    });

    private ClickHouseDatabase(string name) => Name = name;

    /// <summary>Whether tests have a cluster to run on.</summary>
    public static bool IsPresent => Text is not null;

    /// <summary>The HTTP addresses of the shards.</summary>
    public static IReadOnlyList<string> Shards =>
        Convert.ToString(Words["Shards"], CultureInfo.InvariantCulture)!.Split(',');

    public string Name { get; }

    /// <summary>The connection string of this database.</summary>
    public string ConnectionString => $"{Text};Database={Name}";

    private static string? Text => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    private static DbConnectionStringBuilder Words => new() { ConnectionString = Text };

    /// <summary>Skips the test when there is no cluster, or fails it where there has to be one.</summary>
    public static void Require()
    {
        if (Environment.GetEnvironmentVariable("MESSAGING_REPORTS_REQUIRE_ENGINES") == "1")
        {
            Assert.True(IsPresent, $"{Variable} is not set, but engines are required.");
        }

        Skip.IfNot(IsPresent, $"{Variable} is not set: start a cluster with tests/engines/clickhouse-up.sh.");
    }

    public static async Task<ClickHouseDatabase> CreateAsync()
    {
        ClickHouseDatabase database = new($"mr_{Guid.NewGuid():N}");
        await Task.WhenAll(Shards.Select(shard => SqlAsync(shard, $"CREATE DATABASE {database.Name}")));
        return database;
    }

    /// <summary>Runs a statement on one shard, from 0, and gives its answer as lines of TabSeparated.</summary>
    public static Task<string> OnShardAsync(int shard, string sql, string settings = "") =>
        SqlAsync(Shards[shard], sql, settings);

    /// <summary>Runs a statement on every shard.</summary>
    public static async Task<IReadOnlyList<string>> OnShardsAsync(string sql) =>
        await Task.WhenAll(Shards.Select(shard => SqlAsync(shard, sql)));

    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(Shards.Select(shard => SqlAsync(shard, $"DROP DATABASE IF EXISTS {Name}")));

    private static async Task<string> SqlAsync(string shard, string sql, string settings = "")
    {
        using StringContent content = new(sql);
        using HttpResponseMessage response = await Http.PostAsync(new Uri($"http://{shard}/?{settings}"), content);
        string text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{shard}: {text}");
    }
}
