namespace MessagingReports.Relations;

/// <summary>Declares the columns of one relation, in order, and then the relation.</summary>
internal sealed class RelationSchemaBuilder(string relation)
{
    private readonly List<RelationColumn> _columns = [];

    public RelationColumn Id(string name, bool nullable = false) =>
        Add(new RelationColumn(relation, name, _columns.Count, RelationColumnType.Id, nullable));

    public RelationColumn Reference(string name, string references, bool nullable = false) =>
        Add(new RelationColumn(relation, name, _columns.Count, RelationColumnType.Reference, nullable)
        {
            References = references,
        });

    public RelationColumn Text(string name, bool nullable = false) =>
        Add(new RelationColumn(relation, name, _columns.Count, RelationColumnType.Text, nullable));

    public RelationColumn Enumeration(string name, EnumerationSchema enumeration, bool nullable = false) =>
        Add(new RelationColumn(relation, name, _columns.Count, RelationColumnType.Enumeration, nullable)
        {
            Enumeration = enumeration,
        });

    public RelationColumn Int32(string name, long? minimum, bool nullable = false) =>
        Add(new RelationColumn(relation, name, _columns.Count, RelationColumnType.Int32, nullable)
        {
            Minimum = minimum,
        });

    public RelationColumn Int64(string name, long? minimum, bool nullable = false) =>
        Add(new RelationColumn(relation, name, _columns.Count, RelationColumnType.Int64, nullable)
        {
            Minimum = minimum,
        });

    public RelationColumn Decimal(string name, int scale, long? minimum = null, bool nullable = false) =>
        Add(new RelationColumn(relation, name, _columns.Count, RelationColumnType.Decimal, nullable)
        {
            Scale = scale,
            Minimum = minimum,
        });

    public RelationColumn WideDecimal(string name, int scale) =>
        Add(new RelationColumn(relation, name, _columns.Count, RelationColumnType.WideDecimal, false)
        {
            Scale = scale,
        });

    public RelationColumn Instant(string name, bool nullable = false) =>
        Add(new RelationColumn(relation, name, _columns.Count, RelationColumnType.Instant, nullable));

    public RelationColumn Boolean(string name) =>
        Add(new RelationColumn(relation, name, _columns.Count, RelationColumnType.Boolean, false));

    public RelationSchema Build(RelationColumn key, RelationColumn? windowKey = null) =>
        new(relation, [.. _columns], key, windowKey);

    private RelationColumn Add(RelationColumn column)
    {
        _columns.Add(column);
        return column;
    }
}
