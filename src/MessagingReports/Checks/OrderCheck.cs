using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>
/// Rows come ordered by window key and then id bytes, so that two of the same id at one instant are neighbours.
/// </summary>
internal sealed unsafe class OrderCheck(RelationSchema relation) : RowCheck
{
    private long _lastInstant = long.MinValue;
    private byte[] _lastKey = [];
    private bool _isDuplicate;

    public override int FindFirst(RecordBatch batch)
    {
        if (batch.Count == 0)
        {
            return None;
        }

        long* instants = batch.Fixed<long>(relation.WindowKey!).Pointer;
        TextVector keys = batch.Text(relation.Key);
        if (!IsAfter(instants[0], keys.Unchecked(0), _lastInstant, _lastKey))
        {
            return 0;
        }

        for (int row = 1; row < batch.Count; row++)
        {
            if (instants[row] <= instants[row - 1] &&
                !IsAfter(instants[row], keys.Unchecked(row), instants[row - 1], keys.Unchecked(row - 1)))
            {
                return row;
            }
        }

        _lastInstant = instants[batch.Count - 1];
        _lastKey = keys.Unchecked(batch.Count - 1).ToArray();
        return None;
    }

    public override ReportDataException Violation(RecordBatch batch, int row) => _isDuplicate
        ? Throw.DuplicateId(relation, RecordIds.Of(batch, row))
        : Throw.OutOfOrder(relation, RecordIds.Of(batch, row));

    private bool IsAfter(long instant, ReadOnlySpan<byte> key, long lastInstant, ReadOnlySpan<byte> lastKey)
    {
        if (instant != lastInstant)
        {
            return instant > lastInstant;
        }

        int order = key.SequenceCompareTo(lastKey);
        _isDuplicate = order == 0;
        return order > 0;
    }
}
