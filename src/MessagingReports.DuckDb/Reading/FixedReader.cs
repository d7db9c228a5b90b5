using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>A column of one width: room in the batch, validity, and then the values.</summary>
/// <typeparam name="T">The batch's stored type.</typeparam>
internal abstract unsafe class FixedReader<T>(RelationColumn column) : ColumnReader(column)
    where T : unmanaged
{
    public sealed override int Append(NativeVector vector, int count, ColumnBuilder builder)
    {
        FixedBuilder<T> values = (FixedBuilder<T>)builder;
        T* target = values.Extend(count);
        if (vector.Validity != null)
        {
            values.SetValidity((byte*)vector.Validity, count);
        }

        return Copy(vector, count, target);
    }

    /// <summary>Copies the values; what it writes for a null row means nothing.</summary>
    /// <returns>The first row whose value cannot be taken exactly, or -1.</returns>
    protected abstract int Copy(NativeVector vector, int count, T* target);
}
