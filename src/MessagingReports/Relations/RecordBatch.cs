namespace MessagingReports.Relations;

/// <summary>Some rows of a relation as one vector a column.</summary>
/// <remarks>
/// Shape: only the columns a <see cref="SourceQuery"/> asks for. A few thousand rows are best: they stay in the
/// processor's cache.
/// A batch a source hands out is valid until the source is asked for the next one; the source may reuse its memory
/// then.
/// </remarks>
public sealed class RecordBatch
{
    private readonly ColumnVector?[] _vectors;

    /// <summary>A batch of vectors made by hand, for example over Arrow arrays.</summary>
    /// <param name="schema">The relation.</param>
    /// <param name="vectors">One vector a column, all of the same count.</param>
    /// <exception cref="ArgumentException">A vector belongs to another relation or has another count.</exception>
    public RecordBatch(RelationSchema schema, IReadOnlyList<ColumnVector> vectors)
    {
        Schema = schema;
        _vectors = new ColumnVector?[schema.Columns.Count];
        Count = vectors.Count == 0 ? 0 : vectors[0].Count;
        foreach (ColumnVector vector in vectors)
        {
            if (vector.Column.Relation != schema.Name)
            {
                throw Throw.ForeignColumn(schema, vector.Column);
            }

            if (vector.Count != Count)
            {
                throw Throw.RaggedBatch(schema, vector.Column, vector.Count, Count);
            }

            _vectors[vector.Column.Ordinal] = vector;
        }
    }

    /// <summary>The relation the rows belong to.</summary>
    public RelationSchema Schema { get; }

    /// <summary>The number of rows.</summary>
    public int Count { get; internal set; }

    /// <summary>Whether the batch carries <paramref name="column"/>.</summary>
    public bool Has(RelationColumn column) => _vectors[column.Ordinal] is not null;

    /// <summary>The vector of <paramref name="column"/>.</summary>
    /// <exception cref="InvalidOperationException">The batch does not carry the column.</exception>
    public ColumnVector this[RelationColumn column] =>
        _vectors[column.Ordinal] ?? throw Throw.MissingColumn(Schema, column);

    /// <summary>The vector of a text or id column.</summary>
    /// <exception cref="InvalidOperationException">The batch does not carry the column.</exception>
    public TextVector Text(RelationColumn column) => (TextVector)this[column];

    /// <summary>The vector of a reference column.</summary>
    /// <exception cref="InvalidOperationException">The batch does not carry the column.</exception>
    public DictionaryVector Dictionary(RelationColumn column) => (DictionaryVector)this[column];

    /// <summary>
    /// The vector of a column stored as <typeparamref name="T"/>, see <see cref="RelationColumnType"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The batch does not carry the column.</exception>
    public FixedVector<T> Fixed<T>(RelationColumn column)
        where T : unmanaged => (FixedVector<T>)this[column];
}
