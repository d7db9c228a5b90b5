using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>A column of integers or codes.</summary>
internal sealed unsafe class FixedColumn<TRow, T, TValue>(FixedBuilder<T> builder) : RowColumn<TRow>(builder.Column)
    where TRow : class
    where T : unmanaged
    where TValue : struct, IRowValue<TRow, T?>
{
    public override void Append(ReadOnlySpan<TRow> rows, ReadOnlySpan<TRow> next)
    {
        TValue property = default;
        T* values = builder.Extend(rows.Length);
        ulong present = 0;
        unchecked
        {
            for (int i = 0; i < rows.Length; i++)
            {
                T? value = property.Of(rows[i]);
                values[i] = value.GetValueOrDefault();
                present |= (value.HasValue ? 1UL : 0UL) << i;
            }
        }

        builder.SetValidity(present, rows.Length);
    }
}
