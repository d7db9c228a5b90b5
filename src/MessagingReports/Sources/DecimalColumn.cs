using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>A column of decimals.</summary>
internal sealed unsafe class DecimalColumn<TRow, TValue>(FixedBuilder<long> builder) : RowColumn<TRow>(builder.Column)
    where TRow : class
    where TValue : struct, IRowValue<TRow, decimal?>
{
    public override void Append(ReadOnlySpan<TRow> rows, ReadOnlySpan<TRow> next)
    {
        TValue property = default;
        long* values = builder.Extend(rows.Length);
        ulong present = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            decimal? value = property.Of(rows[i]);
            values[i] = DecimalScaling.ToScaled(value.GetValueOrDefault(), Column);
            present |= (value.HasValue ? 1UL : 0UL) << i;
        }

        builder.SetValidity(present, rows.Length);
    }
}
