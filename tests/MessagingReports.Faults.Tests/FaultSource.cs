using System.Runtime.CompilerServices;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Faults.Tests;

/// <summary>A source in whose way something can come at any point.</summary>
internal sealed class FaultSource(IAttemptSource inner) : IAttemptSource
{
    private bool _hasEnded;

    /// <summary>Called when the name is asked for after all rows were read: between the last byte and the flush.</summary>
    public Action AtTheEnd { get; init; } = () => { };

    /// <summary>Called before the directory is read.</summary>
    public Action AtTheDirectory { get; init; } = () => { };

    /// <summary>Called with the rows of a relation handed out so far: before each batch, and after the last.</summary>
    public Action<RelationSchema, long> AtARow { get; init; } = (_, _) => { };

    /// <summary>The greatest number of rows of a batch.</summary>
    public int BatchRows { get; init; } = 64;

    /// <summary>A row at which a batch ends, whatever its size.</summary>
    public long CutAt { get; init; }

    public string Name
    {
        get
        {
            if (_hasEnded)
            {
                AtTheEnd();
            }

            return inner.Name;
        }
    }

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken)
    {
        AtTheDirectory();
        return inner.ReadDirectoryAsync(cancellationToken);
    }

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long rows = 0;
        await foreach (RecordBatch batch in inner.ReadAsync(query, cancellationToken))
        {
            int count;
            for (int start = 0; start < batch.Count; start += count)
            {
                AtARow(query.Relation, rows);
                count = Math.Min(BatchRows, batch.Count - start);
                count = rows < CutAt && rows + count > CutAt ? (int)(CutAt - rows) : count;
                yield return batch.Slice(start, count);
                rows += count;
            }
        }

        AtARow(query.Relation, rows);
        _hasEnded = true;
    }
}
