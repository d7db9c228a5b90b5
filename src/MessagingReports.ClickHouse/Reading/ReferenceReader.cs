using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>Ids that repeat: codes of the dictionary that all batches of a read share.</summary>
internal sealed unsafe class ReferenceReader(RelationColumn column) : ColumnReader(column)
{
    private readonly TextCodes _recent = new();

    public override void Append(AnswerBuffer answer, NullMap nulls, int rows, ColumnBuilder builder)
    {
        DictionaryBuilder codes = (DictionaryBuilder)builder;
        int* target = codes.Extend(rows);
        TextCursor cursor = new(answer);
        for (int row = 0; row < rows; row++)
        {
            cursor.MoveNext();
            if (cursor.Length == 0 || (nulls.HasNulls && nulls.Bytes[row] != 0))
            {
                target[row] = -1;
            }
            else if (!_recent.TryGet(cursor.Text, cursor.Length, out target[row]))
            {
                target[row] = codes.Dictionary.GetOrAdd(new ReadOnlySpan<byte>(cursor.Text, cursor.Length));
                _recent.Set(cursor.Text, cursor.Length, target[row]);
            }
        }
    }
}
