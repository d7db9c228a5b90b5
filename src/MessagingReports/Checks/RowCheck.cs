using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>
/// One rule of the store, checked on whole batches: the common case touches each vector once and finds nothing.
/// </summary>
internal abstract class RowCheck
{
    /// <summary>What <see cref="FindFirst"/> returns when every row keeps the rule.</summary>
    public const int None = int.MaxValue;

    /// <summary>The first row of the batch that breaks the rule, or <see cref="None"/>.</summary>
    public abstract int FindFirst(RecordBatch batch);

    /// <summary>The failure of a row that <see cref="FindFirst"/> found.</summary>
    public abstract ReportDataException Violation(RecordBatch batch, int row);
}
