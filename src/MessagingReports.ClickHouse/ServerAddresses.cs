using System.Data.Common;
using System.Globalization;
using ClickHouse.Driver.ADO;

namespace MessagingReports.ClickHouse;

/// <summary>Where a source's server and shards are, from a connection string and options.</summary>
/// <param name="Server">The server that is asked.</param>
/// <param name="Shards">The shards that rows are loaded to, when they are known.</param>
/// <param name="Cluster">The cluster of the server's configuration, or null.</param>
internal sealed record ServerAddresses(
    ClickHouseClientSettings Server, IReadOnlyList<ClickHouseClientSettings> Shards, string? Cluster)
{
    private const string ClusterKeyword = "Cluster";
    private const string ShardsKeyword = "Shards";
    private const string CompressionKeyword = "Compression";

    /// <summary>Reads a connection string of the driver that may also say <c>Cluster</c> and <c>Shards</c>.</summary>
    /// <exception cref="ArgumentException">It cannot be read.</exception>
    public static ServerAddresses Parse(string connectionString, ClickHouseSourceOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        DbConnectionStringBuilder words = Words(connectionString);
        string? cluster = Take(words, ClusterKeyword);
        string[] shards = (Take(words, ShardsKeyword) ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!words.ContainsKey(CompressionKeyword))
        {
            words[CompressionKeyword] = false; // gzip takes the server longer than a network of a cluster does
        }

        return Of(Settings(words), shards, cluster, options);
    }

    /// <summary>The addresses of a host's own client.</summary>
    public static ServerAddresses Of(ClickHouseClientSettings server, ClickHouseSourceOptions options) =>
        Of(server, [], null, options);

    private static ServerAddresses Of(
        ClickHouseClientSettings server, IReadOnlyList<string> shards, string? cluster, ClickHouseSourceOptions options)
    {
        IReadOnlyList<string> named = options.Shards.Count > 0 ? options.Shards : shards;
        return new(server, [.. named.Select(shard => Shard(server, shard))], options.Cluster ?? cluster);
    }

    private static DbConnectionStringBuilder Words(string connectionString)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = connectionString };
        }
        catch (ArgumentException)
        {
            throw Throw.BadConnectionString(); // the cause would quote the text, and a password in it
        }
    }

    private static ClickHouseClientSettings Settings(DbConnectionStringBuilder words)
    {
        try
        {
            ClickHouseClientSettings settings = new(words.ConnectionString);
            settings.Validate();
            return settings;
        }
        catch (Exception exception) when (exception
            is ArgumentException or FormatException or OverflowException or InvalidOperationException
            or InvalidCastException)
        {
            throw Throw.BadConnectionString();
        }
    }

    private static ClickHouseClientSettings Shard(ClickHouseClientSettings server, string address)
    {
        int colon = address.LastIndexOf(':');
        return colon > 0
            && ushort.TryParse(
                address.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ushort port)
            ? new ClickHouseClientSettings(server) { Host = address[..colon], Port = port }
            : throw Throw.BadShard(address);
    }

    private static string? Take(DbConnectionStringBuilder words, string keyword)
    {
        string? value = words.TryGetValue(keyword, out object? found)
            ? Convert.ToString(found, CultureInfo.InvariantCulture)
            : null;
        words.Remove(keyword);
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }
}
