namespace MessagingReports.Relations;

/// <summary>
/// Builds batches of a relation row by row or column by column, and reuses its memory from batch to batch.
/// </summary>
/// <remarks>
/// Append one value a column for every row, then call <see cref="Build"/>. Starting the next batch with
/// <see cref="Clear"/> makes the
/// last one invalid. Not thread-safe.
/// </remarks>
public sealed class RecordBatchBuilder
{
    /// <summary>
    /// The number of rows a batch should have: enough to spread the cost of a batch, few enough for the cache.
    /// </summary>
    public const int DefaultCapacity = 2048;

    /// <summary>
    /// The rows that readers make room for before they know how many there are: many reports have few rows.
    /// </summary>
    internal const int FirstCapacity = 64;

    private readonly ColumnBuilder?[] _byOrdinal;
    private readonly ColumnBuilder[] _columns;
    private readonly RecordBatch _batch;

    /// <summary>A builder for batches that carry <paramref name="columns"/>.</summary>
    /// <param name="schema">The relation.</param>
    /// <param name="columns">The columns of the batches, usually <see cref="SourceQuery.Columns"/>.</param>
    /// <param name="capacity">The number of rows to make room for; more can be appended.</param>
    /// <param name="dictionaries">
    /// Makes builders that take turns share their ids; null for a builder on its own.
    /// </param>
    /// <exception cref="ArgumentException">A column belongs to another relation.</exception>
    public RecordBatchBuilder(
        RelationSchema schema,
        IReadOnlyList<RelationColumn> columns,
        int capacity = DefaultCapacity,
        RelationDictionaries? dictionaries = null)
    {
        Schema = schema;
        dictionaries ??= new RelationDictionaries(schema);
        _byOrdinal = new ColumnBuilder?[schema.Columns.Count];
        foreach (RelationColumn column in columns)
        {
            if (column.Relation != schema.Name)
            {
                throw Throw.ForeignColumn(schema, column);
            }

            _byOrdinal[column.Ordinal] ??= Create(column, capacity, dictionaries);
        }

        _columns = [.. _byOrdinal.OfType<ColumnBuilder>()];
        foreach (ColumnBuilder column in _columns)
        {
            column.Vector.MemoryOwner = column;
        }

        _batch = new RecordBatch(schema, [.. _columns.Select(column => column.Vector)]);
    }

    /// <summary>The relation.</summary>
    public RelationSchema Schema { get; }

    /// <summary>The rows appended since the last batch.</summary>
    public int Count => _columns.Length == 0 ? 0 : _columns[0].Count;

    /// <summary>The builder of <paramref name="column"/>, or null when the batches do not carry it.</summary>
    public ColumnBuilder? Find(RelationColumn column) => _byOrdinal[column.Ordinal];

    /// <summary>The builder of a text or id column.</summary>
    /// <exception cref="InvalidOperationException">The batches do not carry the column.</exception>
    public TextBuilder Text(RelationColumn column) => (TextBuilder)Required(column);

    /// <summary>The builder of a reference column.</summary>
    /// <exception cref="InvalidOperationException">The batches do not carry the column.</exception>
    public DictionaryBuilder Dictionary(RelationColumn column) => (DictionaryBuilder)Required(column);

    /// <summary>
    /// The builder of a column stored as <typeparamref name="T"/>, see <see cref="RelationColumnType"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The batches do not carry the column.</exception>
    public FixedBuilder<T> Fixed<T>(RelationColumn column)
        where T : unmanaged => (FixedBuilder<T>)Required(column);

    /// <summary>The batch of the rows appended so far; the same object every time.</summary>
    /// <exception cref="ArgumentException">A column has more or fewer values than the first.</exception>
    public RecordBatch Build()
    {
        int count = Count;
        foreach (ColumnBuilder column in _columns)
        {
            if (column.Count != count)
            {
                throw Throw.RaggedBatch(Schema, column.Column, column.Count, count);
            }

            column.Seal();
        }

        _batch.Count = count;
        return _batch;
    }

    /// <summary>Forgets the rows and starts the next batch; ids keep their codes.</summary>
    public void Clear()
    {
        foreach (ColumnBuilder column in _columns)
        {
            column.Clear();
        }
    }

    internal static Type? StoredType(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Enumeration or RelationColumnType.Boolean => typeof(byte),
        RelationColumnType.Int32 => typeof(int),
        RelationColumnType.Int64 or RelationColumnType.Decimal or RelationColumnType.Instant => typeof(long),
        RelationColumnType.WideDecimal => typeof(Int128),
        _ => null,
    };

    private static ColumnBuilder Create(RelationColumn column, int capacity, RelationDictionaries dictionaries) =>
        column.Type switch
        {
            RelationColumnType.Id or RelationColumnType.Text => new TextBuilder(column, capacity),
            RelationColumnType.Reference => new DictionaryBuilder(column, capacity, dictionaries[column]),
            RelationColumnType.Enumeration or RelationColumnType.Boolean => new FixedBuilder<byte>(column, capacity),
            RelationColumnType.Int32 => new FixedBuilder<int>(column, capacity),
            RelationColumnType.WideDecimal => new FixedBuilder<Int128>(column, capacity),
            _ => new FixedBuilder<long>(column, capacity),
        };

    private ColumnBuilder Required(RelationColumn column) =>
        _byOrdinal[column.Ordinal] ?? throw Throw.MissingColumn(Schema, column);
}
