using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>A 32-bit column; blank for null.</summary>
internal sealed unsafe class Int32CellWriter(RelationColumn column) : IntegerCellWriter
{
    private FixedVector<int> _vector = null!;

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Fixed<int>(column);
        IsConstant = _vector.IsUniform();
    }

    public override long? Value(int row) => _vector.IsNullUnchecked(row) ? null : _vector.Pointer[row];

    public override void Prefetch(int start, int end) => CacheLines.Prefetch(_vector.Pointer, start, end);

    public override bool IsBlank(int start, int end) => _vector.Present(start, end) == 0;

    public override void Write(RecordTile tile)
    {
        byte* small = SmallIntegers.Texts;
        int* values = _vector.Pointer + tile.Start;
        ulong presentRows = _vector.Present(tile.Start, tile.End);
        nint count = tile.Count;
        byte** ends = tile.Ends;
        Vector128<byte> text = tile.Text;
        nint textLength = tile.TextLength;
        unchecked
        {
            for (nint i = 0; i < count; i++)
            {
                // All ones for a value, 0 for a null row.
                int present = -(int)(presentRows & 1);
                presentRows >>= 1;
                uint value = (uint)(values[i] & present);
                byte* end = ends[i];
                text.Store(end);
                end += textLength;
                if (value < SmallIntegers.Count)
                {
                    // Most durations and counts: nothing is put into digits.
                    Unsafe.WriteUnaligned(end, *(uint*)(small + (value * SmallIntegers.Bytes)));
                    end += SmallIntegers.Length(value) & present;
                }
                else
                {
                    end = IntegerText.Write(end, (int)value);
                }

                ends[i] = end;
            }
        }
    }
}
