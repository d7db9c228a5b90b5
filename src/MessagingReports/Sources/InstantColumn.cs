using MessagingReports.Relations;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Sources;

/// <summary>A column of instants; finer parts than a microsecond are dropped.</summary>
internal sealed unsafe class InstantColumn<TRow, TValue>(FixedBuilder<long> builder) : RowColumn<TRow>(builder.Column)
    where TRow : class
    where TValue : struct, IRowValue<TRow, Instant?>
{
    public override void Append(ReadOnlySpan<TRow> rows, ReadOnlySpan<TRow> next)
    {
        TValue property = default;
        long* values = builder.Extend(rows.Length);
        ulong present = 0;
        unchecked
        {
            for (int i = 0; i < rows.Length; i++)
            {
                present |= (property.Of(rows[i]).HasValue ? 1UL : 0UL) << i;
            }
        }

        builder.SetValidity(present, rows.Length);
        if (present == 0)
        {
            new Span<long>(values, rows.Length).Clear();
            return;
        }

        // Where some rows have a time, all are computed: that costs less than a branch nobody can foresee.
        unchecked
        {
            for (int i = 0; i < rows.Length; i++)
            {
                values[i] = UnixMicroseconds.Of(property.Of(rows[i]).GetValueOrDefault());
            }
        }
    }
}
