using MessagingReports.Relations;

namespace MessagingReports.Testing.Sampling;

/// <summary>How each column of a relation is read off a fact, declared once.</summary>
/// <remarks>
/// Columns are filled one after the other over a block of facts: the facts stay in the processor's cache.
/// </remarks>
internal sealed class FactColumns<TFact>(RelationSchema schema)
    where TFact : struct
{
    private readonly ColumnFiller<TFact>?[] _fillers = new ColumnFiller<TFact>?[schema.Columns.Count];

    public delegate TValue Value<TValue>(in TFact fact);

    /// <summary>Writes a text of at most <see cref="MaxLength"/> bytes and returns its length; 0 is null.</summary>
    public delegate int Format(in TFact fact, Span<byte> destination);

    public const int MaxLength = 64;

    public RelationSchema Schema { get; } = schema;

    /// <summary>Whether every column has been declared.</summary>
    public bool IsComplete => Array.TrueForAll(_fillers, filler => filler is not null);

    public void Text(RelationColumn column, Value<byte[]?> value) => Set(column, new TextFiller<TFact>(value));

    public void Text(RelationColumn column, Format format) => Set(column, new FormatFiller<TFact>(format));

    public void Reference(RelationColumn column, Value<byte[]?> value) =>
        Set(column, new ReferenceFiller<TFact>(value));

    public void Enumeration(RelationColumn column, Value<byte> code) =>
        Set(column, new FixedFiller<TFact, byte>(code, SampleClock.NoValue));

    public void Boolean(RelationColumn column, Value<bool> value) =>
        Set(column, new FixedFiller<TFact, byte>((in fact) => value(fact) ? (byte)1 : (byte)0, SampleClock.NoValue));

    public void Int32(RelationColumn column, Value<int> value) =>
        Set(column, new FixedFiller<TFact, int>(value, SampleClock.None));

    public void Int64(RelationColumn column, Value<long> value) =>
        Set(column, new FixedFiller<TFact, long>(value, SampleClock.None));

    public void Instant(RelationColumn column, Value<long> micros) =>
        Set(column, new FixedFiller<TFact, long>(micros, SampleClock.Never));

    public void Decimal(RelationColumn column, Value<long> scaled) =>
        Set(column, new FixedFiller<TFact, long>(scaled, long.MinValue));

    /// <summary>Appends the facts to every column the builder has.</summary>
    public void Fill(ReadOnlySpan<TFact> facts, RecordBatchBuilder builder)
    {
        foreach (RelationColumn column in Schema.Columns)
        {
            if (builder.Find(column) is { } target)
            {
                _fillers[column.Ordinal]!.Fill(facts, target);
            }
        }
    }

    private void Set(RelationColumn column, ColumnFiller<TFact> filler) => _fillers[column.Ordinal] = filler;
}
