using MessagingReports.Csv;
using MessagingReports.Relations;
using MessagingReports.Windows;

namespace MessagingReports.Cells;

/// <summary>An instant column in the reporting zone; blank for null.</summary>
internal sealed unsafe class InstantCellWriter : CellWriter
{
    private const long MicrosecondsPerSecond = 1_000_000;

    private readonly RelationColumn _column;
    private readonly ZoneOffsets _offsets;
    private readonly InstantTextWriter _text;
    private readonly VectorBuffer<byte> _room =
        new((TileRows * InstantTextWriter.MaximumBytes) + Cell.ReadablePadding);

    private FixedVector<long> _vector = null!;

    public InstantCellWriter(RelationColumn column, CellContext context)
    {
        _column = column;
        _offsets = context.Offsets;
        _text = new InstantTextWriter(context.Format.LocalTimes);
        MaxBytes = InstantTextWriter.MaximumBytes;
    }

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Fixed<long>(_column);
        IsConstant = _vector.IsUniform();
    }

    public override void Prefetch(int start, int end) => CacheLines.Prefetch(_vector.Pointer, start, end);

    public override int Write(int start, int end, Cell* cells)
    {
        ZoneOffsets offsets = _offsets;
        InstantTextWriter text = _text;
        long* values = _vector.Pointer;
        byte* validity = _vector.Validity;
        byte* room = _room.Pointer;
        unchecked
        {
            for (int row = start; row < end; row++)
            {
                cells->Bytes = room;
                cells->Length = 0;
                cells->Guarded = 0;
                if (validity == null || FixedVector<long>.NullMask(validity, row) == 0)
                {
                    long instant = values[row];
                    int offset = offsets.OffsetSeconds(instant);
                    cells->Length = text.Write(room, instant + (offset * MicrosecondsPerSecond), offset);
                }

                cells++;
                room += InstantTextWriter.MaximumBytes;
            }
        }

        return 0;
    }
}
