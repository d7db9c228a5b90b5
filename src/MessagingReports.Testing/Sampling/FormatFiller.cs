using MessagingReports.Relations;

namespace MessagingReports.Testing.Sampling;

/// <summary>Formats texts in place.</summary>
internal sealed class FormatFiller<TFact>(FactColumns<TFact>.Format format) : ColumnFiller<TFact>
    where TFact : struct
{
    public override void Fill(ReadOnlySpan<TFact> facts, ColumnBuilder column)
    {
        TextBuilder texts = (TextBuilder)column;
        foreach (ref readonly TFact fact in facts)
        {
            texts.Advance(format(fact, texts.GetSpan(FactColumns<TFact>.MaxLength)));
        }
    }
}
