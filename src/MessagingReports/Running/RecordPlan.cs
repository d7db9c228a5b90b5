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
    /// <summary>
    /// Rows to ask for at once: few enough that they stay in the first-level cache until they are written.
    /// </summary>
    public const int PrefetchRows = 32;

    private readonly IReadOnlyList<CellWriter> _cells;
    private readonly byte _delimiter;
    private readonly Step[] _steps;
    private readonly VectorBuffer<byte> _text = new(1024);
    private int _stepCount;
    private int _headLength;
    private int _length;
    private int _rows;

    public RecordPlan(IReadOnlyList<CellWriter> cells, byte delimiter)
    {
        _cells = cells;
        _delimiter = delimiter;
        _steps = new Step[cells.Count];
    }

    /// <summary>The most bytes one record of the bound batch takes.</summary>
    public int RecordBytes { get; private set; }

    /// <summary>The cells of a record that the formula guard prefixed, among those that are always the same.</summary>
    public long GuardedARow { get; private set; }

    /// <summary>Binds the writers to a batch and prepares its records.</summary>
    public void Bind(RecordBatch batch)
    {
        _rows = batch.Count;
        _length = 0;
        _stepCount = 0;
        GuardedARow = 0;
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
        Prefetch(0, PrefetchRows);
        RecordBytes = varyingBytes + _length + Step.TextBytes;
    }

    /// <summary>Asks for what records <c>[start, end)</c> of the batch are made of.</summary>
    public void Prefetch(int start, int end)
    {
        end = Math.Min(end, _rows);
        if (start >= end)
        {
            return;
        }

        foreach (ref readonly Step step in new ReadOnlySpan<Step>(_steps, 0, _stepCount))
        {
            step.Writer.Prefetch(start, end);
        }
    }

    /// <summary>Writes one record; the caller provides <see cref="RecordBytes"/>.</summary>
    /// <returns>The position after the record.</returns>
    public byte* Write(int row, byte* position)
    {
        unchecked
        {
            if (_headLength > 0)
            {
                position = Copy(0, _headLength, position);
            }

            foreach (ref readonly Step step in new ReadOnlySpan<Step>(_steps, 0, _stepCount))
            {
                position = step.Writer.Write(row, position);
                if (step.Length > Step.TextBytes)
                {
                    position = Copy(step.Start, step.Length, position);
                }
                else
                {
                    *(ulong*)position = step.Text;
                    position += step.Length;
                }
            }

            return position;
        }
    }

    private byte* Copy(int start, int length, byte* position)
    {
        new ReadOnlySpan<byte>(_text.Pointer + start, length).CopyTo(new Span<byte>(position, length));
        return position + length;
    }

    private void Begin(CellWriter cell)
    {
        Seal();
        _steps[_stepCount++] = new Step { Writer = cell, Start = _length };
    }

    private void Seal()
    {
        if (_stepCount == 0)
        {
            _headLength = _length;
            return;
        }

        ref Step step = ref _steps[_stepCount - 1];
        step.Length = _length - step.Start;
        step.Text = *(ulong*)(_text.Pointer + step.Start);
    }

    private void AppendConstant(CellWriter cell)
    {
        _text.EnsureCapacity(_length + cell.MaxBytes, _length);
        long guarded = cell.GuardedCells;
        _length = (int)(cell.Write(row: 0, _text.Pointer + _length) - _text.Pointer);
        GuardedARow += cell.GuardedCells - guarded;
        cell.GuardedCells = guarded;
    }

    private void Append(byte value)
    {
        _text.EnsureCapacity(_length + 1 + Step.TextBytes, _length);
        _text.Pointer[_length++] = value;
    }

    /// <summary>A cell that differs, and the text up to the next such cell.</summary>
    private struct Step
    {
        public const int TextBytes = sizeof(ulong);

        public CellWriter Writer;

        /// <summary>The first bytes of the text, which is seldom longer.</summary>
        public ulong Text;

        public int Start;
        public int Length;
    }
}
