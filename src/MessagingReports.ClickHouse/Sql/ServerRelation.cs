using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Sql;

/// <summary>A relation as a server holds it.</summary>
internal sealed class ServerRelation : StoreRelation
{
    public ServerRelation(RelationSchema schema, string from, IEnumerable<ServerColumn> columns)
        : base(ClickHouseDialect.Instance, schema, from, schema.Name)
    {
        foreach (ServerColumn column in columns)
        {
            this[column.Column] = column;
        }
    }

    /// <summary>
    /// Whether rows of an account and a short time lie together, so that a window can be read in slices.
    /// </summary>
    public bool IsKeptByTime { get; init; }

    /// <summary>Whether the rows lie in a table of the server that is asked, not behind another table.</summary>
    public bool IsKeptHere { get; init; }

    /// <summary>
    /// The table of each shard behind a distributed one, with the same columns; null for any other table.
    /// </summary>
    public ServerRelation? Local { get; init; }

    /// <summary>How a column reads; null for a nullable column the store does not have.</summary>
    public ServerColumn? Find(RelationColumn column) => (ServerColumn?)this[column];
}
