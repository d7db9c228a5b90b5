using System.Runtime.CompilerServices;
using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>Text: the bytes are copied from the answer to the batch, a piece of the column at a time.</summary>
internal sealed unsafe class TextReader(RelationColumn column) : ColumnReader(column)
{
    private const int ShortLength = 16;

    public override void Append(AnswerBuffer answer, NullMap nulls, int rows, ColumnBuilder builder)
    {
        TextBuilder texts = (TextBuilder)builder;
        TextCursor cursor = new(answer);
        for (int row = 0; row < rows; row++)
        {
            cursor.MoveNext();
            int length = nulls.HasNulls && nulls.Bytes[row] != 0 ? 0 : cursor.Length;
            byte* target = texts.Reserve(1, length, out int* end, out int start);
            if (length <= ShortLength)
            {
                // Both sides have 16 bytes: two loads and stores cost less than a copy of a length not known.
                Unsafe.WriteUnaligned(target, Unsafe.ReadUnaligned<(ulong, ulong)>(cursor.Text));
            }
            else
            {
                Unsafe.CopyBlockUnaligned(target, cursor.Text, (uint)length);
            }

            *end = start + length;
            texts.Commit(1, length, length);
        }
    }
}
