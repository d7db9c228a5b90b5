using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Sql;

/// <summary>A relation as DuckDB holds it.</summary>
internal sealed class DuckDbRelation : StoreRelation
{
    public DuckDbRelation(RelationSchema schema, StoreKind kind, string from, string place)
        : base(DuckDbDialect.Instance, schema, from, place)
    {
        Kind = kind;
        HasLooseMembership = kind == StoreKind.Csv;
    }

    public StoreKind Kind { get; }

    /// <summary>Whether rows have ids in physical order: those of a table without a column of that name.</summary>
    public bool HasRowIds { get; set; }

    /// <summary>The data folder of a CSV file, otherwise null.</summary>
    public string? Folder { get; init; }

    /// <summary>How a column reads; null for a nullable column the store does not have.</summary>
    public new DuckDbColumn? this[RelationColumn column]
    {
        get => (DuckDbColumn?)base[column];
        set => base[column] = value;
    }
}
