namespace MessagingReports.Relations;

/// <summary>
/// A column of a relation: the one declaration that batches, SQL, files, checks and docs derive from.
/// </summary>
public sealed class RelationColumn
{
    internal RelationColumn(string relation, string name, int ordinal, RelationColumnType type, bool isNullable)
    {
        Relation = relation;
        Name = name;
        Ordinal = ordinal;
        Type = type;
        IsNullable = isNullable;
    }

    /// <summary>The name of the relation the column belongs to.</summary>
    public string Relation { get; }

    /// <summary>The column's name in a store, in snake case, for example <c>started_at</c>.</summary>
    public string Name { get; }

    /// <summary>The column's position in <see cref="RelationSchema.Columns"/>.</summary>
    public int Ordinal { get; }

    /// <summary>The column's type.</summary>
    public RelationColumnType Type { get; }

    /// <summary>Whether a record may leave the column null (an empty text is null).</summary>
    public bool IsNullable { get; }

    /// <summary>The labels of an <see cref="RelationColumnType.Enumeration"/> column, otherwise null.</summary>
    public EnumerationSchema? Enumeration { get; internal init; }

    /// <summary>The decimals of a <see cref="RelationColumnType.Decimal"/> column, otherwise 0.</summary>
    public int Scale { get; internal init; }

    /// <summary>The smallest value a record may hold, unscaled, or null when any value is valid.</summary>
    public long? Minimum { get; internal init; }

    /// <summary>
    /// The directory relation a <see cref="RelationColumnType.Reference"/> column names a record of, otherwise null.
    /// </summary>
    public string? References { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Relation}.{Name}";
}
