using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>An enumeration or boolean column holds defined values only.</summary>
internal sealed class CodeCheck(RelationColumn column, int count) : RowCheck
{
    public override int FindFirst(RecordBatch batch)
    {
        FixedVector<byte> vector = batch.Fixed<byte>(column);
        ReadOnlySpan<byte> codes = vector.Values;
        for (int row = 0; row < codes.Length; row++)
        {
            int next = codes[row..].IndexOfAnyExceptInRange((byte)0, (byte)(count - 1));
            if (next < 0)
            {
                return None;
            }

            row += next;
            if (!vector.IsNullUnchecked(row))
            {
                return row;
            }
        }

        return None;
    }

    public override ReportDataException Violation(RecordBatch batch, int row) =>
        Throw.Undefined(column, RecordIds.Of(batch, row));
}
