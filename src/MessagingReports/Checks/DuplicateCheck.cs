using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>
/// No id occurs twice, also at different instants. Keeps every id of the read in memory: strict mode only.
/// </summary>
internal sealed class DuplicateCheck(RelationSchema relation) : RowCheck
{
    private readonly TextDictionary _ids = new();

    public override int FindFirst(RecordBatch batch)
    {
        TextVector keys = batch.Text(relation.Key);
        for (int row = 0; row < batch.Count; row++)
        {
            int known = _ids.Count;
            if (_ids.GetOrAdd(keys.Unchecked(row)) < known)
            {
                return row;
            }
        }

        return None;
    }

    public override ReportDataException Violation(RecordBatch batch, int row) =>
        Throw.DuplicateId(relation, RecordIds.Of(batch, row));
}
