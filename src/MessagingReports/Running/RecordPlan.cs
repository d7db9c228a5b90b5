using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MessagingReports.Cells;
using MessagingReports.Relations;

namespace MessagingReports.Running;

/// <summary>
/// What of a batch's records differs from row to row, and the bytes between: delimiters, and cells that are the same in
/// every row, written once a batch.
/// </summary>
/// <remarks>
/// A wide layout has many columns that a batch leaves blank, and the account's own are the same for a whole report:
/// such cells cost nothing but their bytes.
/// </remarks>
internal sealed unsafe class RecordPlan
{
    private readonly IReadOnlyList<CellWriter> _cells;
    private readonly byte _delimiter;
    private readonly CellWriter[] _writers;
    private readonly VectorBuffer<Step> _steps;

    // The cells of a tile of rows, column by column.
    private readonly VectorBuffer<Cell> _tile;
    private readonly int[] _guardedInRow = new int[CellWriter.TileRows];
    private readonly VectorBuffer<byte> _text = new(1024);
    private int _stepCount;
    private int _headLength;
    private int _length;
    private int _rows;
    private int _tileStart;
    private int _tileRows;
    private bool _isTileGuarded;
    private int _guardedConstants;

    public RecordPlan(IReadOnlyList<CellWriter> cells, byte delimiter)
    {
        _cells = cells;
        _delimiter = delimiter;
        _writers = new CellWriter[cells.Count];
        _steps = new VectorBuffer<Step>(cells.Count);
        _tile = new VectorBuffer<Cell>(cells.Count * CellWriter.TileRows);
    }

    /// <summary>The most bytes one record of the bound batch takes.</summary>
    public int RecordBytes { get; private set; }

    /// <summary>The cells of the records written that the formula guard prefixed.</summary>
    public long GuardedCells { get; private set; }

    /// <summary>Binds the writers to a batch and prepares its records.</summary>
    public void Bind(RecordBatch batch)
    {
        _rows = batch.Count;
        _length = 0;
        _stepCount = 0;
        _tileRows = 0;
        _guardedConstants = 0;
        int varyingBytes = 0;
        foreach (CellWriter cell in _cells)
        {
            cell.Bind(batch);
            if (cell.IsConstant)
            {
                AppendConstant(cell);
            }
            else
            {
                Begin(cell);
                varyingBytes += cell.MaxBytes;
            }

            Append(_delimiter);
        }

        // The last cell's delimiter becomes the record's end.
        _length--;
        Append((byte)'\r');
        Append((byte)'\n');
        Seal();
        Prefetch(0);
        RecordBytes = varyingBytes + _length + Cell.ReadablePadding;
    }

    /// <summary>Writes one record; the caller provides <see cref="RecordBytes"/>.</summary>
    /// <returns>The position after the record.</returns>
    public byte* Write(int row, byte* position)
    {
        unchecked
        {
            if ((uint)(row - _tileStart) >= (uint)_tileRows)
            {
                WriteTile(row);
            }

            // Row by row, as some of a tile's rows may be left out of the report.
            GuardedCells += _guardedConstants + (_isTileGuarded ? _guardedInRow[row - _tileStart] : 0);
            Cell* cell = _tile.Pointer + (row - _tileStart);
            position = Copy(_text.Pointer, _headLength, position);
            Step* end = _steps.Pointer + _stepCount;
            for (Step* step = _steps.Pointer; step < end; step++)
            {
                position = Copy(cell->Bytes, cell->Length, position);
                cell += CellWriter.TileRows;
                *(ulong*)position = step->Text;
                position = step->Length <= Step.TextBytes
                    ? position + step->Length
                    : Copy(_text.Pointer + step->Start, step->Length, position);
            }

            return position;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Copy(byte* source, int length, byte* position)
    {
        unchecked
        {
            Vector256.Load(source).Store(position);
            for (int done = Vector256<byte>.Count; done < length; done += Vector256<byte>.Count)
            {
                Vector256.Load(source + done).Store(position + done);
            }

            return position + length;
        }
    }

    private void WriteTile(int row)
    {
        _tileStart = row;
        _tileRows = Math.Min(CellWriter.TileRows, _rows - row);
        Prefetch(row + _tileRows);
        if (_isTileGuarded)
        {
            _isTileGuarded = false;
            Array.Clear(_guardedInRow);
        }

        Cell* cells = _tile.Pointer;
        foreach (CellWriter writer in new ReadOnlySpan<CellWriter>(_writers, 0, _stepCount))
        {
            if (writer.Write(row, row + _tileRows, cells) > 0)
            {
                CountGuarded(cells);
            }

            cells += CellWriter.TileRows;
        }
    }

    private void CountGuarded(Cell* cells)
    {
        _isTileGuarded = true;
        for (int i = 0; i < _tileRows; i++)
        {
            _guardedInRow[i] += cells[i].Guarded;
        }
    }

    /// <summary>Asks for what the tile from <paramref name="start"/> is made of.</summary>
    private void Prefetch(int start)
    {
        int end = Math.Min(start + CellWriter.TileRows, _rows);
        if (start >= end)
        {
            return;
        }

        foreach (CellWriter writer in new ReadOnlySpan<CellWriter>(_writers, 0, _stepCount))
        {
            writer.Prefetch(start, end);
        }
    }

    private void Begin(CellWriter cell)
    {
        Seal();
        _writers[_stepCount] = cell;
        _steps.Pointer[_stepCount++] = new Step { Start = _length };
    }

    private void Seal()
    {
        if (_stepCount == 0)
        {
            _headLength = _length;
            return;
        }

        Step* step = _steps.Pointer + (_stepCount - 1);
        step->Length = _length - step->Start;
        step->Text = *(ulong*)(_text.Pointer + step->Start);
    }

    private void AppendConstant(CellWriter writer)
    {
        Cell cell;
        _guardedConstants += writer.Write(0, 1, &cell);
        _text.EnsureCapacity(_length + cell.Length + Cell.ReadablePadding, _length);
        new ReadOnlySpan<byte>(cell.Bytes, cell.Length).CopyTo(_text.Span[_length..]);
        _length += cell.Length;
    }

    private void Append(byte value)
    {
        _text.EnsureCapacity(_length + 1 + Cell.ReadablePadding, _length);
        _text.Pointer[_length++] = value;
    }

    /// <summary>The text between a cell that differs and the next such cell.</summary>
    private struct Step
    {
        public const int TextBytes = sizeof(ulong);

        /// <summary>The first bytes of the text, which is seldom longer.</summary>
        public ulong Text;

        public int Start;
        public int Length;
    }
}
