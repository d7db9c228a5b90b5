using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Appends row objects of one relation to a batch; columns the batch does not carry cost a null
/// check.</summary>
internal abstract class RowWriter<TRow>(RecordBatchBuilder batch)
    where TRow : class
{
    public RecordBatchBuilder Batch { get; } = batch;

    public void Append(TRow? row)
    {
        if (row is null)
        {
            throw Throw.NullRow(Batch.Schema, typeof(TRow).Name);
        }

        int count = Batch.Count;
        try
        {
            Write(row);
        }
        catch (ArgumentException exception)
        {
            throw Throw.BadRowValue(FirstWithout(count), Key(row), exception);
        }
    }

    protected abstract string? Key(TRow row);

    /// <summary>Appends every column in declaration order.</summary>
    protected abstract void Write(TRow row);

    /// <summary>The column whose value was refused: columns are written in order, so it is the first without
    /// one.</summary>
    private RelationColumn FirstWithout(int count) =>
        Batch.Schema.Columns.First(column => Batch.Find(column) is { } builder && builder.Count == count);
}
