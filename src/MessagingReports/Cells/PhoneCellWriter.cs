using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes a phone or device column: E.164 without separators, anything else as free text.</summary>
internal sealed unsafe class PhoneCellWriter(RelationColumn column, CsvTextRules rules) : CellWriter
{
    private TextVector _vector = null!;
    private int* _offsets;
    private byte* _bytes;
    private bool _isPadded;

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Text(column);
        _offsets = _vector.Offsets;
        _bytes = _vector.Bytes;
        _isPadded = _vector.IsPadded;
        MaxBytes = CsvText.MaximumBytes(_vector.LongestLength);
    }

    public override byte* Write(int row, byte* destination)
    {
        int start = _offsets[row];
        int length = _offsets[row + 1] - start;
        if (length == 0)
        {
            return destination;
        }

        return _isPadded
            ? PhoneText.WritePadded(destination, _bytes + start, length, rules, ref GuardedCells)
            : PhoneText.Write(destination, _bytes + start, length, rules, ref GuardedCells);
    }
}
