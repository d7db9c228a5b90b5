using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>
/// Cells that are texts of the batch: copied as they lie there, but for those that must be quoted, guarded or otherwise
/// altered.
/// </summary>
/// <typeparam name="TKind">What kind of text it is.</typeparam>
internal abstract unsafe class BatchTextCellWriter<TKind>(RelationColumn column, CsvTextRules rules) : CellWriter
    where TKind : struct, ITextKind
{
    private readonly TextEdges _edges = TKind.Edges(rules);
    private readonly Vector256<byte> _specials = CsvText.Specials(rules.Delimiter);

    // The vector keeps the memory behind its pointers alive.
    private TextVector _vector = null!;

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Text(column);
        IsConstant = _vector.IsUniform();
        MaxBytes = CsvText.MaximumBytes(_vector.LongestLength);
    }

    public override void Prefetch(int start, int end)
    {
        // The offsets up to the end were asked for the last time.
        int* offsets = _vector.Offsets;
        CacheLines.Prefetch(_vector.Bytes, offsets[start], offsets[end]);
        CacheLines.Prefetch(offsets, end, Math.Min(_vector.Count, end + (end - start)));
    }

    public override bool IsBlank(int start, int end) => _vector.Offsets[start] == _vector.Offsets[end];

    public override void Write(RecordTile tile)
    {
        // Cells are copied in steps: past the last texts of the caller's memory there may be nothing to read.
        int* offsets = _vector.Offsets;
        if (!_vector.IsPadded && offsets[tile.End] + Cell.Padding > offsets[_vector.Count])
        {
            WriteAtEnd(tile);
            return;
        }

        ulong special = RowsWithSpecial(tile.Start, tile.End);
        int index = 0;
        while (index < tile.Count)
        {
            ulong ahead = special >> index;
            int stop = ahead == 0 ? tile.Count : index + BitOperations.TrailingZeroCount(ahead);
            index = index < stop ? CopyUntilSuspect(tile, index, stop) : index;
            if (index < tile.Count)
            {
                int from = offsets[tile.Start + index];
                WriteSuspect(tile, index, from, offsets[tile.Start + index + 1] - from);
                index++;
            }
        }
    }

    /// <summary>Copies the cells of rows <c>[first, stop)</c> of a tile until one may have to be altered.</summary>
    /// <remarks>Apart from the rest, so that everything it needs stays in registers.</remarks>
    /// <returns>Its row in the tile, of which nothing was written yet; or <paramref name="stop"/>.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CopyUntilSuspect(RecordTile tile, int first, int stop)
    {
        unchecked
        {
            byte* bytes = _vector.Bytes;
            byte* edges = _edges.Pointer;
            byte** ends = tile.Ends;
            int* offsets = _vector.Offsets + tile.Start;
            Vector128<byte> before = tile.Text;
            nint beforeLength = tile.TextLength;
            bool isShort = _vector.LongestLength <= Vector256<byte>.Count;
            nint from = offsets[first];
            for (nint i = first; i < stop; i++)
            {
                nint to = offsets[i + 1];
                byte* text = bytes + from;
                nint length = to - from;

                // Nothing of an empty text counts: the byte looked at is a neighbour's.
                nint present = -length >> 63;
                uint edge = (uint)edges[text[0]] | edges[TextEdges.Last + text[(length - 1) & present]];
                if ((edge & (uint)present & TKind.Suspicious(text, (int)length)) != 0)
                {
                    return (int)i;
                }

                byte* end = ends[i];
                before.Store(end);
                end += beforeLength;
                ends[i] = end + length;
                Cell.Copy(text, length, end, isShort);
                from = to;
            }

            return stop;
        }
    }

    private void WriteSuspect(RecordTile tile, int index, int from, int length)
    {
        long guarded = 0;
        byte* end = tile.Ends[index];
        tile.Text.Store(end);
        tile.Ends[index] = TKind.Write(end + tile.TextLength, _vector.Bytes + from, length, rules, ref guarded);
        if (guarded != 0)
        {
            tile.CountGuarded(index);
        }
    }

    /// <summary>Reads nothing beyond a text's bytes.</summary>
    private void WriteAtEnd(RecordTile tile)
    {
        for (int i = 0; i < tile.Count; i++)
        {
            int from = _vector.Offsets[tile.Start + i];
            int length = _vector.Offsets[tile.Start + i + 1] - from;
            long guarded = 0;
            tile.Text.Store(tile.Ends[i]);
            tile.Ends[i] = TKind.WriteExactly(
                tile.Ends[i] + tile.TextLength, _vector.Bytes + from, length, rules, ref guarded);
            if (guarded != 0)
            {
                tile.CountGuarded(i);
            }
        }
    }

    /// <summary>A bit for each row that holds a byte that forces quotes, that of the first row the lowest.</summary>
    /// <remarks>The texts of a tile lie one after the other: one pass looks at all of them.</remarks>
    private ulong RowsWithSpecial(int start, int end)
    {
        unchecked
        {
            int* offsets = _vector.Offsets;
            byte* bytes = _vector.Bytes;
            Vector256<byte> specials = _specials;
            ulong rows = 0;
            int row = start;
            int last = offsets[end];
            for (int position = offsets[start]; position < last; position += CsvText.SpecialBits)
            {
                uint found = CsvText.Special(bytes + position, specials);
                while (found != 0)
                {
                    int special = position + BitOperations.TrailingZeroCount(found);
                    if (special >= last)
                    {
                        break;
                    }

                    while (offsets[row + 1] <= special)
                    {
                        row++;
                    }

                    // The rest of the row tells nothing new.
                    rows |= 1UL << (row - start);
                    int next = offsets[row + 1] - position;
                    found = next >= CsvText.SpecialBits ? 0 : found & (uint.MaxValue << next);
                }
            }

            return rows;
        }
    }
}
