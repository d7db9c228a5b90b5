using MessagingReports.Sql;

namespace MessagingReports.ClickHouse;

/// <summary>How a <see cref="ClickHouseAttemptSource"/> uses its server or cluster.</summary>
public sealed class ClickHouseSourceOptions
{
    /// <summary>The cluster of the server's configuration over whose shards relations are made.</summary>
    /// <remarks>Reading needs no cluster: a table that is distributed answers for all of its shards.</remarks>
    /// <value>
    /// Default null: the keyword <c>Cluster</c> of the connection string, and without it relations are plain tables.
    /// </value>
    public string? Cluster { get; init; }

    /// <summary>
    /// The HTTP addresses of the cluster's shards, <c>host:port</c>, in the order of the server's configuration.
    /// </summary>
    /// <remarks>
    /// Where they are known, relations are made on each of them, rows are loaded straight to the shard they belong to,
    /// and a shard that holds all rows of a detail read is asked for them itself. Otherwise statements say
    /// <c>ON CLUSTER</c>, which needs a keeper, and rows go and come through the distributed table.
    /// </remarks>
    /// <value>Default empty: the keyword <c>Shards</c> of the connection string, with commas between.</value>
    public IReadOnlyList<string> Shards { get; init; } = [];

    /// <summary>The database, tables and column expressions of a store with other names or types.</summary>
    /// <value>Default: every relation under its own name, in the database of the connection string.</value>
    public RelationMapping Mapping { get; init; } = RelationMapping.Default;

    /// <summary>How long a query may run on the server, reading its answer included.</summary>
    /// <value>Default null: as long as the server lets it.</value>
    public TimeSpan? QueryTimeout { get; init; }

    /// <summary>The memory a server may take to sort or group before it uses its disk, for each query.</summary>
    /// <remarks>Units: bytes; at least 1 MiB.</remarks>
    /// <value>Default 512 MiB.</value>
    public long SortMemoryBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>How rows are brought into order; tests force each way.</summary>
    internal RowOrdering Ordering { get; init; }

    /// <summary>The rows of a slice that is sorted here rather than by the server.</summary>
    internal int SliceRows { get; init; } = 1 << 15;

    internal static TimeSpan GraceTime { get; } = TimeSpan.FromSeconds(5);
}
