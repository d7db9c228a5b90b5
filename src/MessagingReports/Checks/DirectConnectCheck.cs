using MessagingReports.Relations;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Checks;

/// <summary>An attempt has a Direct Connect result exactly when it has Direct Connect attempts.</summary>
internal sealed unsafe class DirectConnectCheck : RowCheck
{
    public override int FindFirst(RecordBatch batch)
    {
        int* attempts = batch.Fixed<int>(A.DcAttempts).Pointer;
        FixedVector<byte> results = batch.Fixed<byte>(A.DcResult);
        for (int row = 0; row < batch.Count; row++)
        {
            if ((attempts[row] == 0) != results.IsNullUnchecked(row))
            {
                return row;
            }
        }

        return None;
    }

    public override ReportDataException Violation(RecordBatch batch, int row) =>
        Throw.DirectConnect(RecordIds.Of(batch, row), batch.Fixed<int>(A.DcAttempts).Values[row]);
}
