using MessagingReports.Relations;

namespace MessagingReports.Testing.Sampling;

/// <summary>Copies ready texts; null appends null.</summary>
internal sealed class TextFiller<TFact>(FactColumns<TFact>.Value<byte[]?> value) : ColumnFiller<TFact>
    where TFact : struct
{
    public override void Fill(ReadOnlySpan<TFact> facts, ColumnBuilder column)
    {
        TextBuilder texts = (TextBuilder)column;
        foreach (ref readonly TFact fact in facts)
        {
            texts.Append((ReadOnlySpan<byte>)value(fact));
        }
    }
}
