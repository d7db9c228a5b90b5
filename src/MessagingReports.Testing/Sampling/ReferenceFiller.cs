using MessagingReports.Relations;

namespace MessagingReports.Testing.Sampling;

/// <summary>Appends ids of the directory; null appends null.</summary>
internal sealed class ReferenceFiller<TFact>(FactColumns<TFact>.Value<byte[]?> value) : ColumnFiller<TFact>
    where TFact : struct
{
    public override void Fill(ReadOnlySpan<TFact> facts, ColumnBuilder column)
    {
        DictionaryBuilder ids = (DictionaryBuilder)column;
        foreach (ref readonly TFact fact in facts)
        {
            ids.Append((ReadOnlySpan<byte>)value(fact));
        }
    }
}
