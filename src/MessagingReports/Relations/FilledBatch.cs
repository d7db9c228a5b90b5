namespace MessagingReports.Relations;

/// <summary>A batch on its way through a <see cref="BatchRing"/>.</summary>
/// <param name="Batch">The rows, in the builder's memory.</param>
/// <param name="Builder">Whose memory it is.</param>
/// <param name="Ring">Where the builder comes from.</param>
internal readonly record struct FilledBatch(RecordBatch Batch, RecordBatchBuilder Builder, BatchRing Ring)
{
    /// <summary>The rows are used up: their memory may be filled anew.</summary>
    public void Release() => Ring.Return(Builder);
}
