using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Appends row objects of one relation to a batch, column by column.</summary>
/// <remarks>Columns the batch does not carry are not looked at.</remarks>
internal abstract class RowWriter<TRow>(RecordBatchBuilder batch)
    where TRow : class
{
    /// <summary>
    /// The rows that may be appended at once: few enough to stay in the first cache, and a bit for each in 64.
    /// </summary>
    public const int MostRows = 32;

    private readonly List<RowColumn<TRow>> _columns = [];

    public RecordBatchBuilder Batch { get; } = batch;

    /// <summary>Appends rows.</summary>
    /// <param name="rows">At most <see cref="MostRows"/>, and at least one.</param>
    /// <param name="next">The rows that will probably be appended next, no more than <paramref name="rows"/>.</param>
    /// <exception cref="ReportDataException">A value cannot be stored; the batch is of no use then.</exception>
    public void Append(ReadOnlySpan<TRow> rows, ReadOnlySpan<TRow> next)
    {
        try
        {
            foreach (RowColumn<TRow> column in _columns)
            {
                column.Append(rows, next);
            }
        }
        catch (ArgumentException exception)
        {
            throw First(rows) ?? (Exception)exception;
        }
    }

    protected abstract string? Key(TRow row);

    protected void Text<TValue>(RelationColumn column)
        where TValue : struct, IRowValue<TRow, string?>
    {
        if (Batch.Find(column) is TextBuilder builder)
        {
            _columns.Add(new TextColumn<TRow, TValue>(builder));
        }
    }

    protected void Reference<TValue>(RelationColumn column)
        where TValue : struct, IRowValue<TRow, string?>
    {
        if (Batch.Find(column) is DictionaryBuilder builder)
        {
            _columns.Add(new ReferenceColumn<TRow, TValue>(builder));
        }
    }

    protected void Fixed<T, TValue>(RelationColumn column)
        where T : unmanaged
        where TValue : struct, IRowValue<TRow, T?>
    {
        if (Batch.Find(column) is FixedBuilder<T> builder)
        {
            _columns.Add(new FixedColumn<TRow, T, TValue>(builder));
        }
    }

    protected void Instant<TValue>(RelationColumn column)
        where TValue : struct, IRowValue<TRow, NodaTime.Instant?>
    {
        if (Batch.Find(column) is FixedBuilder<long> builder)
        {
            _columns.Add(new InstantColumn<TRow, TValue>(builder));
        }
    }

    protected void Decimal<TValue>(RelationColumn column)
        where TValue : struct, IRowValue<TRow, decimal?>
    {
        if (Batch.Find(column) is FixedBuilder<long> builder)
        {
            _columns.Add(new DecimalColumn<TRow, TValue>(builder));
        }
    }

    /// <summary>What is wrong with the first row that cannot be stored, and in it with the first column.</summary>
    private ReportDataException? First(ReadOnlySpan<TRow> rows)
    {
        for (int row = 0; row < rows.Length; row++)
        {
            foreach (RowColumn<TRow> column in _columns)
            {
                try
                {
                    column.Append(rows.Slice(row, 1), default);
                }
                catch (ArgumentException exception)
                {
                    return Throw.BadRowValue(column.Column, Key(rows[row]), exception);
                }
            }
        }

        return null;
    }
}
