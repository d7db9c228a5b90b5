using MessagingReports.Relations;

namespace MessagingReports.Testing.Sampling;

/// <summary>Appends values of one width; one value stands for null.</summary>
internal sealed class FixedFiller<TFact, TValue>(FactColumns<TFact>.Value<TValue> value, TValue nullValue)
    : ColumnFiller<TFact>
    where TFact : struct
    where TValue : unmanaged, IEquatable<TValue>
{
    public override void Fill(ReadOnlySpan<TFact> facts, ColumnBuilder column)
    {
        FixedBuilder<TValue> values = (FixedBuilder<TValue>)column;
        foreach (ref readonly TFact fact in facts)
        {
            TValue current = value(fact);
            if (current.Equals(nullValue) && column.Column.IsNullable)
            {
                values.AppendNull();
            }
            else
            {
                values.Append(current);
            }
        }
    }
}
