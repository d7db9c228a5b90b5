using MessagingReports.Relations;

namespace MessagingReports.Testing.Sampling;

/// <summary>Appends one column of a block of facts.</summary>
internal abstract class ColumnFiller<TFact>
    where TFact : struct
{
    public abstract void Fill(ReadOnlySpan<TFact> facts, ColumnBuilder column);
}
