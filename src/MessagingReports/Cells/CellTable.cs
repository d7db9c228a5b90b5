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

    private readonly VectorBuffer<byte> _bytes;
    private readonly VectorBuffer<int> _offsets;
    private readonly bool[] _guarded;

    private CellTable(VectorBuffer<byte> bytes, VectorBuffer<int> offsets, bool[] guarded, int longest)
    {
        _bytes = bytes;
        _offsets = offsets;
        _guarded = guarded;
        MaxBytes = longest + Step;
    }

    /// <summary>The most bytes a copy touches.</summary>
    public int MaxBytes { get; }

    public static CellTable Of(IEnumerable<string?> values, in CsvTextRules rules)
    {
        VectorBuffer<byte> bytes = new(1024);
        VectorBuffer<int> offsets = new(64);
        List<bool> guarded = [];
        int used = 0;
        int longest = 0;
        offsets.Pointer[0] = 0;
        foreach (string? value in values)
        {
            byte[] cell = CsvText.Ready(StoreRules.StrictUtf8.GetBytes(value ?? ""), rules, out bool isGuarded);
            bytes.EnsureCapacity(used + cell.Length + Step, used);
            cell.CopyTo(bytes.Span[used..]);
            used += cell.Length;
            longest = Math.Max(longest, cell.Length);
            guarded.Add(isGuarded);
            offsets.EnsureCapacity(guarded.Count + 1, guarded.Count);
            offsets.Pointer[guarded.Count] = used;
        }

        return new CellTable(bytes, offsets, [.. guarded], longest);
    }

    public bool IsGuarded(int code) => _guarded[code];

    /// <summary>Copies the cell of <paramref name="code"/>, which must be one of the table's.</summary>
    public byte* Copy(int code, byte* destination)
    {
        int* offsets = _offsets.Pointer;
        byte* source = _bytes.Pointer + offsets[code];
        int length = offsets[code + 1] - offsets[code];
        *(UInt128*)destination = *(UInt128*)source;
        for (int done = Step; done < length; done += Step)
        {
            *(UInt128*)(destination + done) = *(UInt128*)(source + done);
        }

        return destination + length;
    }
}
