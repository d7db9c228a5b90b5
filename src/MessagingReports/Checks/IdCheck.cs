using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>An id column holds ids of at most 128 bytes without control characters.</summary>
internal sealed class IdCheck(RelationColumn column) : RowCheck
{
    public override int FindFirst(RecordBatch batch)
    {
        TextVector vector = batch.Text(column);
        ReadOnlySpan<byte> all = vector.AllBytes;

        // U+0080-009F begin with C2: a hit there is only a suspicion.
        if (vector.LongestLength <= StoreRules.MaxIdBytes && !all.ContainsAnyInRange((byte)0, (byte)0x1F) &&
            !all.ContainsAny((byte)0x7F, (byte)0xC2))
        {
            return None;
        }

        for (int row = 0; row < batch.Count; row++)
        {
            ReadOnlySpan<byte> id = vector.Unchecked(row);
            if (!id.IsEmpty && !StoreRules.IsId(id))
            {
                return row;
            }
        }

        return None;
    }

    public override ReportDataException Violation(RecordBatch batch, int row) =>
        Throw.BadId(column, RecordIds.Of(batch, row));
}
