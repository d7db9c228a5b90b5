using System.Runtime.Intrinsics;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>The label of an enumeration or boolean column; blank for null.</summary>
internal sealed unsafe class LabelCellWriter : CellWriter
{
    private readonly RelationColumn _column;
    private readonly CellTable _labels;
    private FixedVector<byte> _vector = null!;

    public LabelCellWriter(RelationColumn column, CellTable labels)
    {
        _column = column;
        _labels = labels;
        MaxBytes = labels.MaxBytes;
    }

    public override void Bind(RecordBatch batch)
    {
        _vector = batch.Fixed<byte>(_column);
        IsConstant = _vector.IsUniform();
    }

    public override void Prefetch(int start, int end) => CacheLines.Prefetch(_vector.Pointer, start, end);

    public override bool IsBlank(int start, int end) => _vector.Present(start, end) == 0;

    public override void Write(RecordTile tile)
    {
        Cell* labels = _labels.Codes;
        byte* codes = _vector.Pointer + tile.Start;
        ulong present = _vector.Present(tile.Start, tile.End);
        nint count = tile.Count;
        byte** ends = tile.Ends;
        Vector128<byte> text = tile.Text;
        nint textLength = tile.TextLength;
        bool isShort = MaxBytes <= Cell.Padding;
        unchecked
        {
            for (nint i = 0; i < count; i++)
            {
                // -1 for a null row, whatever its code.
                int code = codes[i] | (int)((present & 1) - 1);
                present >>= 1;
                Cell* label = labels + code;
                nint length = label->Length;
                byte* end = ends[i];
                text.Store(end);
                end += textLength;
                ends[i] = end + length;
                Cell.Copy(label->Bytes, length, end, isShort);
            }
        }
    }
}
