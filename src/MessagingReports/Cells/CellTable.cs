using System.Runtime.CompilerServices;
using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Finished cells of values that repeat: encoded, guarded and quoted once, then only copied.</summary>
internal sealed unsafe class CellTable
{
    /// <summary>
    /// Cells are copied in steps of this many bytes, so that much past a cell is read and overwritten.
    /// </summary>
    private const int Step = 16;

    private readonly VectorBuffer<byte> _bytes = new(1024);

    // Item 0 is for code -1, the blank cell.
    private readonly VectorBuffer<int> _ends = new(64);
    private readonly VectorBuffer<byte> _guarded = new(64);

    private CellTable()
    {
    }

    /// <summary>The most bytes a copy touches.</summary>
    public int MaxBytes { get; private set; }

    public static CellTable Of(IEnumerable<string?> values, in CsvTextRules rules)
    {
        CellTable table = new();
        int count = table.Append(0, [], isGuarded: false);
        foreach (string? value in values)
        {
            byte[] cell = CsvText.Ready(StoreRules.StrictUtf8.GetBytes(value ?? ""), rules, out bool isGuarded);
            count = table.Append(count, cell, isGuarded);
        }

        return table;
    }

    /// <summary>1 when the formula guard prefixed the cell of <paramref name="code"/>, else 0.</summary>
    public int Guarded(int code) => _guarded.Pointer[code + 1];

    /// <summary>Copies the cell of <paramref name="code"/>: one of the table's, or -1 for a blank cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Copy(int code, byte* destination)
    {
        unchecked
        {
            int* ends = _ends.Pointer + (code + 1);
            byte* source = _bytes.Pointer + ends[0];
            int length = ends[1] - ends[0];
            *(UInt128*)destination = *(UInt128*)source;
            for (int done = Step; done < length; done += Step)
            {
                *(UInt128*)(destination + done) = *(UInt128*)(source + done);
            }

            return destination + length;
        }
    }

    private int Append(int count, ReadOnlySpan<byte> cell, bool isGuarded)
    {
        int used = count == 0 ? 0 : _ends.Pointer[count];
        _bytes.EnsureCapacity(used + cell.Length + Step, used);
        cell.CopyTo(_bytes.Span[used..]);
        _ends.EnsureCapacity(count + 2, count + 1);
        _ends.Pointer[0] = 0;
        _ends.Pointer[count + 1] = used + cell.Length;
        _guarded.EnsureCapacity(count + 1, count);
        _guarded.Pointer[count] = isGuarded ? (byte)1 : (byte)0;
        MaxBytes = Math.Max(MaxBytes, cell.Length + Step);
        return count + 1;
    }
}
