using MessagingReports.Relations;

namespace MessagingReports.Testing.Sampling;

/// <summary>Streams the facts of one relation in (window key, key) order.</summary>
internal abstract class FactCursor<TFact>
    where TFact : struct
{
    private const int BlockSize = 512;

    /// <summary>Fills the span with the next facts.</summary>
    /// <returns>Their number; 0 at the end.</returns>
    public abstract int Read(Span<TFact> facts);

    /// <summary>The facts as batches of the asked-for columns; one batch object, filled anew each time.</summary>
    public IEnumerable<RecordBatch> Batches(FactColumns<TFact> columns, IReadOnlyList<RelationColumn> asked)
    {
        RecordBatchBuilder builder = new(columns.Schema, asked);
        TFact[] block = new TFact[BlockSize];
        int rows = 0;
        for (int count = Read(block); count > 0; count = Read(block))
        {
            columns.Fill(block.AsSpan(0, count), builder);
            rows += count;
            if (rows > RecordBatchBuilder.DefaultCapacity - BlockSize)
            {
                yield return builder.Build();
                builder.Clear();
                rows = 0;
            }
        }

        if (rows > 0)
        {
            yield return builder.Build();
        }
    }
}
