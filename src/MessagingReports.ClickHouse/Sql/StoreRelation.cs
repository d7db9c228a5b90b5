using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Sql;

/// <summary>A relation as a store holds it: where its rows come from and how each column reads.</summary>
internal sealed class StoreRelation(RelationSchema schema, string from, IEnumerable<StoreColumn> columns)
{
    private readonly StoreColumn?[] _columns = ByOrdinal(schema, columns);

    public RelationSchema Schema { get; } = schema;

    /// <summary>SQL for the FROM clause.</summary>
    public string From { get; } = from;

    /// <summary>
    /// Whether rows of an account and a short time lie together, so that a window can be read in slices.
    /// </summary>
    public bool IsKeptByTime { get; init; }

    /// <summary>How a column reads; null for a nullable column the store does not have.</summary>
    public StoreColumn? this[RelationColumn column] => _columns[column.Ordinal];

    private static StoreColumn?[] ByOrdinal(RelationSchema schema, IEnumerable<StoreColumn> columns)
    {
        StoreColumn?[] byOrdinal = new StoreColumn?[schema.Columns.Count];
        foreach (StoreColumn column in columns)
        {
            byOrdinal[column.Column.Ordinal] = column;
        }

        return byOrdinal;
    }
}
