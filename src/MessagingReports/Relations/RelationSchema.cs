using System.Collections.Frozen;

namespace MessagingReports.Relations;

/// <summary>A relation of the store: its name, columns, key and window key.</summary>
/// <remarks>
/// Rows of a fact relation are ordered by (<see cref="WindowKey"/>, <see cref="Key"/>), the key by its UTF-8 bytes. A
/// relation without
/// a window key belongs to the directory. Source: the store's contract, <c>docs/writing-a-source.md</c>.
/// </remarks>
public sealed class RelationSchema
{
    private readonly FrozenDictionary<string, RelationColumn> _byName;

    internal RelationSchema(
        string name, IReadOnlyList<RelationColumn> columns, RelationColumn key, RelationColumn? windowKey)
    {
        Name = name;
        Columns = columns;
        Key = key;
        WindowKey = windowKey;
        _byName = columns.ToFrozenDictionary(column => column.Name);
    }

    /// <summary>The name of the relation in a store, for example <c>attempts</c>.</summary>
    public string Name { get; }

    /// <summary>All columns, in declaration order.</summary>
    public IReadOnlyList<RelationColumn> Columns { get; }

    /// <summary>The column that identifies a record, unique across accounts.</summary>
    public RelationColumn Key { get; }

    /// <summary>
    /// The instant column that decides which window a record belongs to; null for a directory relation.
    /// </summary>
    public RelationColumn? WindowKey { get; }

    /// <summary>Finds a column by its name in the store.</summary>
    /// <returns>The column, or null when the relation has no column of that name.</returns>
    public RelationColumn? Find(string name) => _byName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
