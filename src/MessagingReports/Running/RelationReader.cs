using MessagingReports.Checks;
using MessagingReports.Relations;

namespace MessagingReports.Running;

/// <summary>Reads one relation and checks every batch before anybody else sees it.</summary>
internal sealed class RelationReader(
    IAttemptSource source, SourceQuery query, RecordChecks checks, CancellationToken cancellationToken)
    : IAsyncDisposable
{
    private IAsyncEnumerator<RecordBatch>? _batches;

    public RelationSchema Relation => query.Relation;

    /// <summary>The current batch, never empty; null at the end.</summary>
    public RecordBatch? Batch { get; private set; }

    /// <summary>The first row of the batch that was not taken yet.</summary>
    public int Row { get; set; }

    /// <summary>The time of <see cref="Row"/>.</summary>
    public unsafe long Instant => Instants[Row];

    private unsafe long* Instants => Batch!.Fixed<long>(Relation.WindowKey!).Pointer;

    /// <summary>Goes to the next batch that has rows; at the end, which is reached once, the read is closed.</summary>
    public async ValueTask<bool> MoveNextAsync()
    {
        Row = 0;
        try
        {
            _batches ??= source.ReadAsync(query, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await _batches.MoveNextAsync().ConfigureAwait(false))
            {
                Batch = _batches.Current;
                if (Batch.Schema != Relation)
                {
                    throw Throw.WrongRelation(source.Name, Batch.Schema, Relation);
                }

                if (Batch.Count > 0)
                {
                    checks.Check(Batch);
                    return true;
                }

                cancellationToken.ThrowIfCancellationRequested();
            }

            IAsyncEnumerator<RecordBatch> ended = _batches;
            _batches = null;
            await ended.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (SourceFailure.IsForeign(exception, cancellationToken))
        {
            throw Throw.SourceFailed(source.Name, exception);
        }

        Batch = null;
        return false;
    }

    /// <summary>
    /// The end of the rows from <see cref="Row"/> on that come before a row of another reader at
    /// <paramref name="instant"/>.
    /// </summary>
    /// <param name="instant">The other reader's next time.</param>
    /// <param name="winsTies">Whether rows at that very time come first too.</param>
    public unsafe int EndBefore(long instant, bool winsTies)
    {
        long* instants = Instants;
        int row = Row;
        while (row < Batch!.Count && (instants[row] < instant || (winsTies && instants[row] == instant)))
        {
            row++;
        }

        return row;
    }

    /// <summary>Closes a read that did not come to its end, because the run failed.</summary>
    public ValueTask DisposeAsync() => SourceFailure.DisposeQuietlyAsync(_batches);
}
