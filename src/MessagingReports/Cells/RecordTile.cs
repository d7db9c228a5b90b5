using System.Runtime.Intrinsics;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>The records of some consecutive rows of a batch while they are put together, column by column.</summary>
/// <remarks>
/// Every record has room of its own, and a column appends its cells to all of them in one loop: the loop knows its
/// type, and the processor learns what its cells are like. Each record is then copied to where it goes.
/// </remarks>
internal sealed unsafe class RecordTile
{
    /// <summary>The most rows of a tile; fewer where records are large, so that they stay near in the caches.</summary>
    public const int MaximumRows = 64;

    /// <summary>The most bytes of <see cref="Text"/>.</summary>
    public const int TextBytes = 16;

    /// <summary>
    /// Bytes past a record's end that are readable in the tile, and writable where it goes: records are copied in steps
    /// of as many.
    /// </summary>
    public const int Padding = 128;

    private const int RoomBytes = 60 * 1024;
    private const int LineBytes = 64;

    private readonly VectorBuffer<byte> _room = new(0);
    private readonly VectorBuffer<nint> _ends = new(MaximumRows);
    private readonly int[] _guarded = new int[MaximumRows];
    private int _stride;
    private bool _hasGuarded;

    /// <summary>The first row, in the batch.</summary>
    public int Start { get; private set; }

    public int Count { get; private set; }

    /// <summary>The row after the last, in the batch.</summary>
    public int End => Start + Count;

    /// <summary>Where each row's record ends so far.</summary>
    public byte** Ends => (byte**)_ends.Pointer;

    /// <summary>What stands before the next column's cells, in every record.</summary>
    public Vector128<byte> Text { get; private set; }

    public int TextLength { get; private set; }

    /// <summary>
    /// Makes room for records of at most <paramref name="recordBytes"/> bytes, <see cref="Padding"/> included.
    /// </summary>
    /// <param name="recordBytes">A record's bytes.</param>
    /// <param name="maximumRows">How many rows are wanted at most.</param>
    /// <returns>The most rows a tile has then; fewer where records are large.</returns>
    public int Reserve(int recordBytes, int maximumRows = MaximumRows)
    {
        Count = 0;

        // Records that lie a power of two apart would take each other's place in the cache; an odd number of its lines
        // spreads them.
        _stride = checked(((recordBytes / LineBytes) | 1) * LineBytes);
        if (_stride < recordBytes)
        {
            _stride = checked(_stride + (2 * LineBytes));
        }

        int rows = Math.Clamp(RoomBytes / _stride, 1, maximumRows);
        _room.EnsureCapacity(checked(rows * _stride), used: 0);
        return rows;
    }

    /// <summary>Starts the records of rows <c>[start, start + count)</c>.</summary>
    public void Begin(int start, int count)
    {
        Start = start;
        Count = count;
        byte* record = _room.Pointer;
        byte** ends = Ends;
        for (int i = 0; i < count; i++)
        {
            ends[i] = record;
            record += _stride;
        }

        if (_hasGuarded)
        {
            _hasGuarded = false;
            Array.Clear(_guarded);
        }
    }

    /// <summary>
    /// Says what stands before the cells of the next column, which appends it together with them.
    /// </summary>
    /// <param name="text">As many bytes past its end as <see cref="Cell.Padding"/> are readable.</param>
    /// <param name="length">Its bytes.</param>
    public void Precede(byte* text, int length)
    {
        if (length > TextBytes)
        {
            Append(text, length);
            length = 0;
        }

        Text = Vector128.Load(text);
        TextLength = length;
    }

    /// <summary>Appends the same bytes to every record.</summary>
    /// <param name="text">As many bytes past its end as <see cref="Cell.Padding"/> are readable.</param>
    /// <param name="length">Its bytes.</param>
    public void Append(byte* text, int length)
    {
        byte** ends = Ends;
        int count = Count;
        for (int i = 0; i < count; i++)
        {
            ends[i] = Cell.Copy(text, length, ends[i]);
        }
    }

    /// <summary>Counts a cell that the formula guard prefixed.</summary>
    /// <param name="index">The row, in the tile.</param>
    public void CountGuarded(int index)
    {
        _hasGuarded = true;
        _guarded[index]++;
    }

    /// <summary>The cells of a row that the formula guard prefixed.</summary>
    public int Guarded(int index) => _hasGuarded ? _guarded[index] : 0;

    /// <summary>Copies a row's record.</summary>
    /// <returns>The position after it.</returns>
    public byte* Copy(int index, byte* position)
    {
        unchecked
        {
            byte* record = Record(index, out int length);
            byte* end = position + length;
            for (; position < end; position += Padding)
            {
                Vector256<byte> first = Vector256.Load(record);
                Vector256<byte> second = Vector256.Load(record + 32);
                Vector256<byte> third = Vector256.Load(record + 64);
                Vector256<byte> fourth = Vector256.Load(record + 96);
                first.Store(position);
                second.Store(position + 32);
                third.Store(position + 64);
                fourth.Store(position + 96);
                record += Padding;
            }

            return end;
        }
    }

    /// <summary>The bytes of a row's record.</summary>
    public byte* Record(int index, out int length)
    {
        byte* record = _room.Pointer + ((nint)index * _stride);
        length = (int)(Ends[index] - record);
        return record;
    }
}
