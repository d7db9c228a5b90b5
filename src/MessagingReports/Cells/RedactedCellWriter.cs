using System.Runtime.Intrinsics;
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
    private readonly RecordTile _originals = new();
    private readonly VectorBuffer<byte> _text = new(Cell.Padding);
    private readonly VectorBuffer<byte> _redacted = new(0);
    private int _mostRows;

    public override void Bind(RecordBatch batch)
    {
        original.Bind(batch);
        IsConstant = original.IsConstant;
        int most = rule.MaximumBytes(original.MaxBytes);
        MaxBytes = CsvText.MaximumBytes(most);
        _text.EnsureCapacity(original.MaxBytes, used: 0);
        _redacted.EnsureCapacity(most, used: 0);
        _mostRows = _originals.Reserve(original.MaxBytes + Cell.Padding);
    }

    public override void Prefetch(int start, int end) => original.Prefetch(start, end);

    public override bool IsBlank(int start, int end) => original.IsBlank(start, end);

    public override void Write(RecordTile tile)
    {
        for (int first = 0; first < tile.Count; first += _mostRows)
        {
            _originals.Begin(tile.Start + first, Math.Min(_mostRows, tile.Count - first));
            _originals.Precede(_text.Pointer, 0);
            original.Write(_originals);
            for (int i = 0; i < _originals.Count; i++)
            {
                byte* end = tile.Ends[first + i];
                tile.Text.Store(end);
                end += tile.TextLength;
                byte* cell = _originals.Record(i, out int length);
                long guarded = 0;
                tile.Ends[first + i] = length == 0 ? end : Write(new(cell, length), end, ref guarded);
                if (guarded > 0)
                {
                    tile.CountGuarded(first + i);
                }
            }
        }
    }

    private byte* Write(ReadOnlySpan<byte> cell, byte* destination, ref long guarded)
    {
        int length = rule.Write(Text(cell), _redacted.Span);
        return type is ReportColumnType.Phone or ReportColumnType.Device
            ? PhoneText.Write(destination, _redacted.Pointer, length, rules, ref guarded)
            : CsvText.Write(destination, _redacted.Pointer, length, rules, ref guarded);
    }

    /// <summary>The text of a cell without the quotes around it and the doubled ones within.</summary>
    private ReadOnlySpan<byte> Text(ReadOnlySpan<byte> cell)
    {
        if (cell[0] != (byte)'"')
        {
            return cell;
        }

        Span<byte> unquoted = _text.Span;
        int length = 0;
        for (int i = 1; i < cell.Length - 1; i++)
        {
            unquoted[length++] = cell[i];
            i += cell[i] == (byte)'"' ? 1 : 0;
        }

        return unquoted[..length];
    }
}
