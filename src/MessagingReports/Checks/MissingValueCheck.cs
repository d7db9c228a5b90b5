using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>A column without <c>?</c> has a value in every row.</summary>
internal sealed unsafe class MissingValueCheck(RelationColumn column) : RowCheck
{
    public override int FindFirst(RecordBatch batch)
    {
        switch (batch[column])
        {
            case TextVector text:
                int* offsets = text.Offsets;
                for (int row = 0; row < batch.Count; row++)
                {
                    if (offsets[row] == offsets[row + 1])
                    {
                        return row;
                    }
                }

                return None;
            case DictionaryVector ids:
                int missing = ids.Codes.IndexOf(-1);
                return missing < 0 ? None : missing;
            case FixedVector<byte> { HasNulls: false } or FixedVector<int> { HasNulls: false } or
                FixedVector<long> { HasNulls: false }:
                return None;
            default:
                for (int row = 0; row < batch.Count; row++)
                {
                    if (batch[column].IsNull(row))
                    {
                        return row;
                    }
                }

                return None;
        }
    }

    public override ReportDataException Violation(RecordBatch batch, int row) =>
        Throw.Missing(column, column == batch.Schema.Key ? null : RecordIds.Of(batch, row));
}
