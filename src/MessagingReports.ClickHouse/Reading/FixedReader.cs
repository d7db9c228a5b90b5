using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>A column of one width: room in the batch, the values, and then which of them are null.</summary>
/// <typeparam name="T">The batch's stored type.</typeparam>
internal abstract unsafe class FixedReader<T>(RelationColumn column) : ColumnReader(column)
    where T : unmanaged
{
    public sealed override void Append(AnswerBuffer answer, NullMap nulls, int rows, ColumnBuilder builder)
    {
        FixedBuilder<T> values = (FixedBuilder<T>)builder;
        Copy(answer, rows, values.Extend(rows));
        if (nulls.HasNulls)
        {
            values.SetValidity(nulls.Validity(rows), rows);
        }
    }

    /// <summary>Copies the values; what it writes for a null row means nothing.</summary>
    protected abstract void Copy(AnswerBuffer answer, int rows, T* target);
}
