namespace MessagingReports.Relations;

/// <summary>The ids seen in the reference columns of one relation during one read, one dictionary a column.</summary>
public sealed class RelationDictionaries
{
    private readonly TextDictionary?[] _byOrdinal;

    /// <summary>Empty dictionaries for the reference columns of <paramref name="schema"/>.</summary>
    public RelationDictionaries(RelationSchema schema)
    {
        _byOrdinal = new TextDictionary?[schema.Columns.Count];
        foreach (RelationColumn column in schema.Columns)
        {
            if (column.Type == RelationColumnType.Reference)
            {
                _byOrdinal[column.Ordinal] = new TextDictionary();
            }
        }
    }

    /// <summary>The dictionary of a reference column.</summary>
    /// <exception cref="ArgumentException">The column is not a reference.</exception>
    public TextDictionary this[RelationColumn column] =>
        _byOrdinal[column.Ordinal] ?? throw Throw.WrongVector(column, nameof(DictionaryVector));
}
