using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>A nullable column the store does not have: null in every row.</summary>
internal sealed class MissingReader(RelationColumn column) : ColumnReader(column)
{
    public override int Append(NativeVector vector, int count, ColumnBuilder builder)
    {
        for (int i = 0; i < count; i++)
        {
            builder.AppendNull();
        }

        return -1;
    }
}
