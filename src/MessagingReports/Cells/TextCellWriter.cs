using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>Writes a text or id column; blank for null.</summary>
/// <typeparam name="TText">How a text is written: a struct, so that the call is compiled in.</typeparam>
internal sealed unsafe class TextCellWriter<TText>(RelationColumn column, CsvTextRules rules) : CellWriter
    where TText : struct, ITextForm
{
    // The vector keeps the memory behind the pointers alive.
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
        IsConstant = _vector.IsUniform();
        MaxBytes = CsvText.MaximumBytes(_vector.LongestLength);
    }

    public override void Prefetch(int start, int end)
    {
        // The offsets up to the end were asked for the last time.
        CacheLines.Prefetch(_bytes, _offsets[start], _offsets[end]);
        CacheLines.Prefetch(_offsets, end, Math.Min(_vector.Count, end + (end - start)));
    }

    public override byte* Write(int row, byte* destination)
    {
        unchecked
        {
            int start = _offsets[row];
            int length = _offsets[row + 1] - start;
            return _isPadded
                ? TText.WritePadded(destination, _bytes + start, length, rules, ref GuardedCells)
                : TText.Write(destination, _bytes + start, length, rules, ref GuardedCells);
        }
    }
}
