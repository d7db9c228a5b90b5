using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>Every rule of one relation's rows; the first row that breaks one fails the run.</summary>
internal sealed class RecordChecks(IReadOnlyList<RowCheck> checks)
{
    /// <summary>Checks a batch; batches come in the order of the read.</summary>
    /// <exception cref="ReportDataException">A row breaks a rule; the first such row is named.</exception>
    public void Check(RecordBatch batch)
    {
        int first = RowCheck.None;
        RowCheck? broken = null;
        foreach (RowCheck check in checks)
        {
            int row = check.FindFirst(batch);
            if (row < first)
            {
                first = row;
                broken = check;
            }
        }

        if (broken is not null)
        {
            throw broken.Violation(batch, first);
        }
    }
}
