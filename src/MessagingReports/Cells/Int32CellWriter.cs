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

    public override int Write(int start, int end, Cell* cells)
    {
        byte* small = SmallIntegers.Texts;
        int* values = _vector.Pointer;
        byte* validity = _vector.Validity;
        byte* room = Room;
        unchecked
        {
            for (int row = start; row < end; row++)
            {
                int present = validity == null ? -1 : ~FixedVector<int>.NullMask(validity, row);
                uint value = (uint)(values[row] & present);
                if (value < SmallIntegers.Count)
                {
                    // Most durations and counts: nothing is put into digits.
                    cells->Bytes = small + (value * SmallIntegers.Bytes);
                    cells->Length = SmallIntegers.Length(value) & present;
                }
                else
                {
                    cells->Bytes = room;
                    cells->Length = (int)(IntegerText.Write(room, (int)value) - room);
                }

                cells->Guarded = 0;
                cells++;
                room += RoomBytes;
            }
        }

        return 0;
    }
}
