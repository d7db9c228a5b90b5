using MessagingReports.Relations;

namespace MessagingReports.Sql;

/// <summary>A relation as a store holds it: where its rows come from and how each column reads.</summary>
internal class StoreRelation(SqlDialect dialect, RelationSchema schema, string from, string place)
{
    private readonly StoreColumn?[] _columns = new StoreColumn?[schema.Columns.Count];

    /// <summary>How the engine spells what the statements say.</summary>
    public SqlDialect Dialect { get; } = dialect;

    public RelationSchema Schema { get; } = schema;

    /// <summary>SQL for the FROM clause.</summary>
    public string From { get; } = from;

    /// <summary>The table or file, for messages.</summary>
    public string Place { get; } = place;

    /// <summary>
    /// Whether values that decide whether a row is in a window and a scope may be unreadable: such rows are read too,
    /// to be refused.
    /// </summary>
    public bool HasLooseMembership { get; init; }

    /// <summary>How a column reads; null for a nullable column the store does not have.</summary>
    public StoreColumn? this[RelationColumn column]
    {
        get => _columns[column.Ordinal];
        set => _columns[column.Ordinal] = value;
    }

    /// <summary>The SQL of a column; NULL when the store does not have it.</summary>
    public string Expression(RelationColumn column) => this[column]?.Expression ?? "NULL";
}
