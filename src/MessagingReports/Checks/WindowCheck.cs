using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>Every row's window key lies in the window asked for.</summary>
internal sealed unsafe class WindowCheck(RelationSchema relation, long start, long end) : RowCheck
{
    public override int FindFirst(RecordBatch batch)
    {
        long* instants = batch.Fixed<long>(relation.WindowKey!).Pointer;
        for (int row = 0; row < batch.Count; row++)
        {
            if (instants[row] < start || instants[row] >= end)
            {
                return row;
            }
        }

        return None;
    }

    public override ReportDataException Violation(RecordBatch batch, int row) =>
        Throw.OutOfWindow(relation, RecordIds.Of(batch, row));
}
