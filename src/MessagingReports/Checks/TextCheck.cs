using System.Text;
using System.Text.Unicode;
using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>A text or id column holds valid UTF-8 without NUL.</summary>
internal sealed class TextCheck(RelationColumn column) : RowCheck
{
    public override int FindFirst(RecordBatch batch)
    {
        TextVector vector = batch.Text(column);
        ReadOnlySpan<byte> all = vector.AllBytes;
        if (Ascii.IsValid(all) && !all.Contains((byte)0))
        {
            return None;
        }

        // Valid as a whole is not enough: two broken cells side by side may make one character.
        for (int row = 0; row < batch.Count; row++)
        {
            ReadOnlySpan<byte> text = vector.Unchecked(row);
            if (!text.IsEmpty && (!Utf8.IsValid(text) || text.Contains((byte)0)))
            {
                return row;
            }
        }

        return None;
    }

    public override ReportDataException Violation(RecordBatch batch, int row) =>
        Throw.BadText(column, RecordIds.Of(batch, row));
}
