using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Redaction;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Cells of another writer, each replaced by what a rule makes of it; blank ones stay blank.</summary>
/// <param name="original">Writes the texts neither guarded nor folded; quotes are taken off again.</param>
/// <param name="rule">What is printed instead.</param>
/// <param name="type">The type of the column.</param>
/// <param name="rules">How free text is written, whatever the column's type: a rule can print anything.</param>
internal sealed unsafe class RedactedCellWriter(
    CellWriter original, RedactionRule rule, ReportColumnType type, CsvTextRules rules) : CellWriter
{
    private readonly VectorBuffer<byte> _room = new(0);
    private readonly VectorBuffer<byte> _text = new(0);
    private readonly VectorBuffer<byte> _redacted = new(0);

    public override void Bind(RecordBatch batch)
    {
        original.Bind(batch);
        IsConstant = original.IsConstant;
        int most = rule.MaximumBytes(original.MaxBytes);
        MaxBytes = CsvText.MaximumBytes(most);
        _text.EnsureCapacity(original.MaxBytes, used: 0);
        _redacted.EnsureCapacity(most, used: 0);
    }

    public override void Prefetch(int start, int end) => original.Prefetch(start, end);

    public override int Write(int start, int end, Cell* cells)
    {
        original.Write(start, end, cells);
        int room = Cell.ReadablePadding;
        for (int i = 0; i < end - start; i++)
        {
            room += CsvText.MaximumBytes(rule.MaximumBytes(cells[i].Length));
        }

        _room.EnsureCapacity(room, used: 0);
        byte* position = _room.Pointer;
        long guarded = 0;
        for (int i = 0; i < end - start; i++)
        {
            if (cells[i].Length > 0)
            {
                long before = guarded;
                byte* next = Write(Text(cells[i]), position, ref guarded);
                cells[i] = new Cell
                {
                    Bytes = position,
                    Length = (int)(next - position),
                    Guarded = (int)(guarded - before),
                };
                position = next;
            }
        }

        return (int)guarded;
    }

    private byte* Write(ReadOnlySpan<byte> text, byte* destination, ref long guarded)
    {
        int length = rule.Write(text, _redacted.Span);
        return type is ReportColumnType.Phone or ReportColumnType.Device
            ? PhoneText.Write(destination, _redacted.Pointer, length, rules, ref guarded)
            : CsvText.Write(destination, _redacted.Pointer, length, rules, ref guarded);
    }

    /// <summary>The text of a cell without the quotes around it and the doubled ones within.</summary>
    private ReadOnlySpan<byte> Text(in Cell cell)
    {
        ReadOnlySpan<byte> text = new(cell.Bytes, cell.Length);
        if (text[0] != (byte)'"')
        {
            return text;
        }

        Span<byte> unquoted = _text.Span;
        int length = 0;
        for (int i = 1; i < text.Length - 1; i++)
        {
            unquoted[length++] = text[i];
            i += text[i] == (byte)'"' ? 1 : 0;
        }

        return unquoted[..length];
    }
}
