using System.Diagnostics;
using System.Globalization;
using MessagingReports.Engines;
using MessagingReports.Testing;

namespace MessagingReports.ClickHouse.Tests.Servers;

/// <summary>A cluster of its own, whose servers a test may stop and kill; gone with its data when disposed.</summary>
public sealed class FaultCluster : IAsyncLifetime
{
    private const int HttpPort = 18320;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"mrf{Environment.ProcessId}");

    /// <summary>The first shard, which answers for all.</summary>
    public string OneServer { get; } = string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={HttpPort + 1}");

    /// <summary>The same, and where the shards are.</summary>
    public string ConnectionString { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"Host=127.0.0.1;Port={HttpPort + 1};Cluster=report;" +
        $"Shards=127.0.0.1:{HttpPort + 1},127.0.0.1:{HttpPort + 2},127.0.0.1:{HttpPort + 3}");

    private SampleStore Sample { get; } = new(new SampleStoreOptions { Attempts = 240_000 });

    public async Task InitializeAsync()
    {
        if (ClickHouseDatabase.IsPresent)
        {
            await UpAsync();
            await using ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(ConnectionString);
            await source.FillAsync(Sample);
        }
    }

    public async Task DisposeAsync()
    {
        if (ClickHouseDatabase.IsPresent)
        {
            await RunAsync("clickhouse-down.sh");
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>The HTTP address of a shard, from 1.</summary>
    public static string AddressOf(int shard) =>
        string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{HttpPort + shard}");

    /// <summary>Starts the shards that do not run.</summary>
    public Task UpAsync() => RunAsync("clickhouse-up.sh");

    /// <summary>Ends one shard, from 1.</summary>
    public Task DownAsync(int shard, string signal) =>
        RunAsync("clickhouse-down.sh", shard.ToString(CultureInfo.InvariantCulture), signal);

    private async Task RunAsync(string script, params string[] arguments)
    {
        ProcessStartInfo start = new(Path.Combine(Scripts(), script), arguments);
        start.Environment["MESSAGING_REPORTS_ENGINES"] = _folder;
        start.Environment["CLICKHOUSE_HTTP_PORT"] = HttpPort.ToString(CultureInfo.InvariantCulture);
        start.Environment["CLICKHOUSE_TCP_PORT"] = "19300";
        start.Environment["CLICKHOUSE_INTERSERVER_PORT"] = "19390";
        start.RedirectStandardOutput = true; // what the script prints is for people
        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static string Scripts()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "MessagingReports.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder!, "tests", "engines");
    }
}
