using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Finished cells of values that repeat: encoded, guarded and quoted once.</summary>
internal sealed unsafe class CellTable
{
    private readonly VectorBuffer<byte> _bytes;
    private readonly VectorBuffer<Cell> _cells;

    private CellTable(IReadOnlyList<(byte[] Text, bool IsGuarded)> cells)
    {
        _bytes = new VectorBuffer<byte>(cells.Sum(cell => cell.Text.Length) + Cell.Padding);
        _cells = new VectorBuffer<Cell>(cells.Count + 1);
        byte* position = _bytes.Pointer;
        _cells.Pointer[0] = new Cell { Bytes = position };
        for (int code = 0; code < cells.Count; code++)
        {
            (byte[] text, bool isGuarded) = cells[code];
            text.CopyTo(new Span<byte>(position, text.Length));
            Codes[code] = new Cell { Bytes = position, Length = text.Length, Guarded = isGuarded ? 1 : 0 };
            position += text.Length;
            MaxBytes = Math.Max(MaxBytes, text.Length);
            HasGuarded |= isGuarded;
        }
    }

    /// <summary>The length of the longest cell.</summary>
    public int MaxBytes { get; }

    /// <summary>Whether the formula guard prefixed any of the cells.</summary>
    public bool HasGuarded { get; }

    /// <summary>The cells by code; that of -1 is blank.</summary>
    public Cell* Codes => _cells.Pointer + 1;

    public static CellTable Of(IEnumerable<string?> values, CsvTextRules rules)
    {
        List<(byte[] Text, bool IsGuarded)> cells = [];
        foreach (string? value in values)
        {
            byte[] cell = CsvText.Ready(StoreRules.StrictUtf8.GetBytes(value ?? ""), rules, out bool isGuarded);
            cells.Add((cell, isGuarded));
        }

        return new CellTable(cells);
    }
}
