using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Values that DuckDB holds as a batch does: copied as they are.</summary>
internal sealed unsafe class SameReader<T>(RelationColumn column) : FixedReader<T>(column)
    where T : unmanaged
{
    protected override int Copy(NativeVector vector, int count, T* target)
    {
        new ReadOnlySpan<T>(vector.Data, count).CopyTo(new Span<T>(target, count));
        return -1;
    }
}
