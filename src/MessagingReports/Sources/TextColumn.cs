using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>A text or id column.</summary>
internal sealed unsafe class TextColumn<TRow, TValue>(TextBuilder builder) : RowColumn<TRow>(builder.Column)
    where TRow : class
    where TValue : struct, IRowValue<TRow, string?>
{
    public override void Append(ReadOnlySpan<TRow> rows, ReadOnlySpan<TRow> next)
    {
        // The lengths come first: they tell empty columns. The texts of the next rows arrive while these are written.
        TValue property = default;
        long units = 0;
        unchecked
        {
            foreach (TRow row in rows)
            {
                units += property.Of(row)?.Length ?? 0;
            }

            foreach (TRow row in next)
            {
                ObjectLines.PrefetchText(property.Of(row));
            }
        }

        byte* target = builder.Reserve(
            rows.Length, checked((int)(units * AsciiNarrowing.MostBytes)), out int* ends, out int end);
        if (units == 0)
        {
            new Span<int>(ends, rows.Length).Fill(end);
            builder.Commit(rows.Length, 0, 0);
            return;
        }

        int longest = 0;
        int start = end;
        unchecked
        {
            for (int i = 0; i < rows.Length; i++)
            {
                if (property.Of(rows[i]) is { } text)
                {
                    int length = AsciiNarrowing.TryNarrowPadded(text, target)
                        ? text.Length
                        : builder.Encode(text, target);
                    target += length;
                    end += length;
                    longest = Math.Max(longest, length);
                }

                ends[i] = end;
            }
        }

        builder.Commit(rows.Length, end - start, longest);
    }
}
