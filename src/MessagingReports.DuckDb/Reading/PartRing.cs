using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Keeps the batches of a part until it is the part's turn to hand them on.</summary>
/// <param name="ring">The builders; one more than <paramref name="most"/>.</param>
/// <param name="turns">Whose turn it is.</param>
/// <param name="most">The batches that are kept before their producer has to wait.</param>
internal sealed class PartRing(BatchRing ring, PartTurns turns, int most) : IBatchTarget
{
    private readonly Queue<RecordBatchBuilder> _kept = new(most);
    private int _part;

    /// <summary>The batches that follow are those of a part.</summary>
    public void Begin(int part) => _part = part;

    public RecordBatchBuilder Take(CancellationToken cancellationToken)
    {
        if (_kept.Count == most)
        {
            turns.Wait(_part, cancellationToken);
            HandKept();
        }

        return ring.Take(cancellationToken);
    }

    public void Hand(RecordBatchBuilder builder)
    {
        _kept.Enqueue(builder);
        if (turns.IsAt(_part))
        {
            HandKept();
        }
    }

    /// <summary>Waits for the part's turn, hands on what is left of it, and passes the turn on.</summary>
    public void End(CancellationToken cancellationToken)
    {
        turns.Wait(_part, cancellationToken);
        HandKept();
        turns.End(_part);
    }

    private void HandKept()
    {
        while (_kept.TryDequeue(out RecordBatchBuilder? builder))
        {
            ring.Hand(builder);
        }
    }
}
