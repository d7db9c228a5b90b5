using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Sql;

/// <summary>A relation as a store holds it: where its rows come from and how each column reads.</summary>
internal sealed class StoreRelation(RelationSchema schema, StoreKind kind, string from, string place)
{
    private readonly StoreColumn?[] _columns = new StoreColumn?[schema.Columns.Count];

    public RelationSchema Schema { get; } = schema;

    public StoreKind Kind { get; } = kind;

    /// <summary>SQL for the FROM clause.</summary>
    public string From { get; } = from;

    /// <summary>The table or file, for messages.</summary>
    public string Place { get; } = place;

    /// <summary>The data folder of a CSV file, otherwise null.</summary>
    public string? Folder { get; init; }

    /// <summary>How a column reads; null for a nullable column the store does not have.</summary>
    public StoreColumn? this[RelationColumn column]
    {
        get => _columns[column.Ordinal];
        set => _columns[column.Ordinal] = value;
    }

    /// <summary>The SQL of a column; NULL when the store does not have it.</summary>
    public string Expression(RelationColumn column) => this[column]?.Expression ?? "NULL";
}
