using System.Numerics;
using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>
/// Cells that are texts of the batch as they lie there; those that must be quoted, guarded or otherwise altered are
/// written to room of the writer's own.
/// </summary>
internal abstract unsafe class BatchTextCellWriter(RelationColumn column, CsvTextRules rules) : CellWriter
{
    // The vector keeps the memory behind its pointers alive.
    private readonly VectorBuffer<byte> _room = new(0);
    private TextVector _vector = null!;

    protected CsvTextRules Rules { get; } = rules;

    protected int* Offsets => _vector.Offsets;

    protected byte* Bytes => _vector.Bytes;

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Text(column);
        IsConstant = _vector.IsUniform();
        MaxBytes = CsvText.MaximumBytes(_vector.LongestLength);
    }

    public override void Prefetch(int start, int end)
    {
        // The offsets up to the end were asked for the last time.
        CacheLines.Prefetch(Bytes, Offsets[start], Offsets[end]);
        CacheLines.Prefetch(Offsets, end, Math.Min(_vector.Count, end + (end - start)));
    }

    public sealed override int Write(int start, int end, Cell* cells)
    {
        // Cells are copied in steps: past the last texts of the caller's memory there may be nothing to read.
        bool isReadable = _vector.IsPadded || Offsets[end] + Cell.ReadablePadding <= Offsets[_vector.Count];
        ulong rows = isReadable ? Use(start, end, cells) : ulong.MaxValue >> (64 - (end - start));
        return rows == 0 ? 0 : Alter(rows, start, end, cells);
    }

    /// <summary>Makes the cells from the texts as they lie in the batch.</summary>
    /// <returns>A bit for each row whose cell may have to be altered, that of the first row the lowest.</returns>
    protected abstract ulong Use(int start, int end, Cell* cells);

    /// <summary>Writes the cell of a text, whatever it takes.</summary>
    /// <returns>The position after it.</returns>
    protected abstract byte* Write(byte* destination, byte* text, int length, ref long guarded);

    /// <summary>A bit for each row that holds a byte that forces quotes, that of the first row the lowest.</summary>
    /// <remarks>The texts of a tile lie one after the other: one pass looks at all of them.</remarks>
    protected ulong RowsWithSpecial(int start, int end)
    {
        unchecked
        {
            int* offsets = Offsets;
            byte delimiter = Rules.Delimiter;
            ulong rows = 0;
            int row = start;
            int last = offsets[end];
            for (int position = offsets[start]; position < last; position += CsvText.SpecialBits)
            {
                uint found = CsvText.Special(Bytes + position, delimiter);
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

    private int Alter(ulong rows, int start, int end, Cell* cells)
    {
        int* offsets = Offsets;
        _room.EnsureCapacity(
            ((end - start) * CsvText.MaximumBytes(0)) + (2 * (offsets[end] - offsets[start])) + Cell.ReadablePadding,
            used: 0);
        byte* position = _room.Pointer;
        long guarded = 0;
        for (; rows != 0; rows &= unchecked(rows - 1))
        {
            int row = BitOperations.TrailingZeroCount(rows);
            int from = offsets[start + row];
            int length = offsets[start + row + 1] - from;
            byte* cell = position;
            long before = guarded;
            position = Write(cell, Bytes + from, length, ref guarded);
            cells[row] = new Cell
            {
                Bytes = cell,
                Length = (int)(position - cell),
                Guarded = (int)(guarded - before),
            };
        }

        return (int)guarded;
    }
}
