namespace MessagingReports.Aggregation;

/// <summary>
/// The groups of an <see cref="AggregateQuery"/> and their measures; the order of groups means nothing.
/// </summary>
public sealed class AggregateResult
{
    private readonly List<byte[]?> _keys = [];
    private readonly List<Int128?> _values = [];

    /// <summary>An empty result, to be filled with <see cref="AddGroup"/>.</summary>
    public AggregateResult(AggregateQuery query) => Query = query;

    /// <summary>The query this answers.</summary>
    public AggregateQuery Query { get; }

    /// <summary>The number of groups.</summary>
    public int GroupCount { get; private set; }

    /// <summary>The UTF-8 value of a group column, or null.</summary>
    /// <param name="group">The group, from 0.</param>
    /// <param name="column">The position of the column in <see cref="AggregateQuery.GroupBy"/>.</param>
    public byte[]? Key(int group, int column) => _keys[(group * Query.GroupBy.Count) + column];

    /// <summary>
    /// The value of a measure: a count, a sum (decimals scaled by the column's scale), a number or an instant in
    /// microseconds; null
    /// only for a minimum or maximum over nothing.
    /// </summary>
    /// <param name="group">The group, from 0.</param>
    /// <param name="measure">The position of the measure in <see cref="AggregateQuery.Measures"/>.</param>
    public Int128? Value(int group, int measure) => _values[(group * Query.Measures.Count) + measure];

    /// <summary>Adds a group.</summary>
    /// <param name="keys">One UTF-8 value or null for each group column; kept, not copied.</param>
    /// <param name="values">One value for each measure.</param>
    /// <exception cref="ArgumentException">The lengths are not those of the query.</exception>
    public void AddGroup(ReadOnlySpan<byte[]?> keys, ReadOnlySpan<Int128?> values)
    {
        if (keys.Length != Query.GroupBy.Count || values.Length != Query.Measures.Count)
        {
            throw Throw.WrongGroup(keys.Length, Query.GroupBy.Count, values.Length, Query.Measures.Count);
        }

        _keys.AddRange(keys);
        _values.AddRange(values);
        GroupCount++;
    }
}
