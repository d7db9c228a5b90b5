namespace MessagingReports.Relations;

/// <summary>Where a producer gets empty builders from and hands full ones to.</summary>
internal interface IBatchTarget
{
    /// <summary>An empty builder; waits until there is one.</summary>
    RecordBatchBuilder Take(CancellationToken cancellationToken);

    /// <summary>Hands the rows of a builder on.</summary>
    void Hand(RecordBatchBuilder builder);
}
