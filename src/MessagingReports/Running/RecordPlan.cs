using MessagingReports.Cells;
using MessagingReports.Relations;

namespace MessagingReports.Running;

/// <summary>
/// What of a batch's records differs from row to row, and the text around it: delimiters, and cells that are the same
/// in every row, written once a batch.
/// </summary>
/// <remarks>
/// A wide layout has many columns that a batch leaves blank, and the account's own are the same for a whole report:
/// such cells cost nothing but their bytes. A column that is blank in a tile of rows is left out of the tile.
/// </remarks>
internal sealed unsafe class RecordPlan
{
    private readonly IReadOnlyList<CellWriter> _cells;
    private readonly byte _delimiter;

    // The columns that differ, and where in the text the cells of each go.
    private readonly CellWriter[] _writers;
    private readonly int[] _places;
    private readonly RecordTile _tile = new();

    // A record of the batch without the cells that differ.
    private readonly VectorBuffer<byte> _text = new(1024);
    private int _writerCount;
    private int _length;
    private int _rows;
    private int _tileRows;
    private int _guardedConstants;

    public RecordPlan(IReadOnlyList<CellWriter> cells, byte delimiter)
    {
        _cells = cells;
        _delimiter = delimiter;
        _writers = new CellWriter[cells.Count];
        _places = new int[cells.Count];
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
        _writerCount = 0;
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
                _places[_writerCount] = _length;
                _writers[_writerCount++] = cell;
                varyingBytes = checked(varyingBytes + cell.MaxBytes);
            }

            Append([_delimiter]);
        }

        // The last cell's delimiter becomes the record's end.
        _length--;
        Append("\r\n"u8);
        RecordBytes = checked(varyingBytes + _length + RecordTile.Padding);
        _tileRows = _tile.Reserve(RecordBytes);
        Prefetch(0);
    }

    /// <summary>Writes one record; the caller provides <see cref="RecordBytes"/>.</summary>
    /// <returns>The position after the record.</returns>
    public byte* Write(int row, byte* position)
    {
        int index = unchecked(row - _tile.Start);
        if (unchecked((uint)index >= (uint)_tile.Count))
        {
            WriteTile(row);
            index = 0;
        }

        // Row by row, as some of a tile's rows may be left out of the report.
        GuardedCells += _guardedConstants + _tile.Guarded(index);
        return _tile.Copy(index, position);
    }

    private void WriteTile(int row)
    {
        RecordTile tile = _tile;
        tile.Begin(row, Math.Min(_tileRows, _rows - row));
        int next = tile.End;
        int nextEnd = Math.Min(next + _tileRows, _rows);
        byte* text = _text.Pointer;
        int written = 0;
        for (int i = 0; i < _writerCount; i++)
        {
            CellWriter writer = _writers[i];
            if (next < nextEnd)
            {
                // Little by little: what is asked for at once has to wait.
                writer.Prefetch(next, nextEnd);
            }

            if (!writer.IsBlank(tile.Start, tile.End))
            {
                int place = _places[i];
                tile.Precede(text + written, place - written);
                writer.Write(tile);
                written = place;
            }
        }

        tile.Append(text + written, _length - written);
    }

    /// <summary>Asks for what the tile from <paramref name="start"/> is made of.</summary>
    private void Prefetch(int start)
    {
        int end = Math.Min(start + _tileRows, _rows);
        if (start >= end)
        {
            return;
        }

        foreach (CellWriter writer in new ReadOnlySpan<CellWriter>(_writers, 0, _writerCount))
        {
            writer.Prefetch(start, end);
        }
    }

    private void AppendConstant(CellWriter writer)
    {
        _tile.Reserve(writer.MaxBytes + RecordTile.Padding, maximumRows: 1);
        _tile.Begin(0, 1);
        _tile.Precede(_text.Pointer, 0);
        writer.Write(_tile);
        _guardedConstants += _tile.Guarded(0);
        byte* cell = _tile.Record(0, out int length);
        Append(new ReadOnlySpan<byte>(cell, length));
    }

    // Cells are copied in steps: past the text's end as many bytes are readable.
    private void Append(ReadOnlySpan<byte> bytes)
    {
        _text.EnsureCapacity(_length + bytes.Length + Cell.Padding, _length);
        bytes.CopyTo(_text.Span[_length..]);
        _length += bytes.Length;
    }
}
