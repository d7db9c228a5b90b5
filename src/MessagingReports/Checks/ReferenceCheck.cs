using MessagingReports.Cells;
using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>A reference column names records the directory has.</summary>
internal sealed unsafe class ReferenceCheck(RelationColumn column, ReferenceMap map) : RowCheck
{
    public override int FindFirst(RecordBatch batch)
    {
        DictionaryVector vector = batch.Dictionary(column);
        map.Bind(vector);
        if (map.OrphanCount == 0)
        {
            return None;
        }

        for (int row = 0; row < batch.Count; row++)
        {
            if (vector.Pointer[row] >= 0 && map.Code(vector.Pointer[row]) < 0)
            {
                return row;
            }
        }

        return None;
    }

    public override ReportDataException Violation(RecordBatch batch, int row) =>
        Throw.Orphan(column, RecordIds.Of(batch, row), batch.Dictionary(column)[row]);
}
