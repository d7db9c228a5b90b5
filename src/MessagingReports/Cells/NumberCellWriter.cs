using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Cells that are put into digits for each row, in room of the writer's own.</summary>
internal abstract unsafe class NumberCellWriter : CellWriter
{
    private readonly VectorBuffer<byte> _room;

    /// <summary>Makes room for a tile of cells of at most <paramref name="maxBytes"/> bytes.</summary>
    protected NumberCellWriter(int maxBytes)
    {
        MaxBytes = maxBytes;
        RoomBytes = maxBytes;
        _room = new VectorBuffer<byte>((TileRows * maxBytes) + Cell.ReadablePadding);
    }

    /// <summary>Bytes from the room of one row of a tile to that of the next.</summary>
    protected int RoomBytes { get; }

    /// <summary>Where the cell of a tile's first row goes.</summary>
    protected byte* Room => _room.Pointer;

    public override int Write(int start, int end, Cell* cells)
    {
        byte* room = Room;
        for (int row = start; row < end; row++)
        {
            *cells = new Cell { Bytes = room, Length = (int)(Write(row, room) - room) };
            cells++;
            room += RoomBytes;
        }

        return 0;
    }

    /// <summary>Writes the cell of one row.</summary>
    /// <returns>The position after it.</returns>
    protected abstract byte* Write(int row, byte* destination);
}
