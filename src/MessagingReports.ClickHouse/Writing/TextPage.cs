using System.Runtime.CompilerServices;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Writing;

/// <summary>Texts and ids: each after its length; an empty one is null.</summary>
internal sealed unsafe class TextPage(RelationColumn column) : ColumnPage(column)
{
    private const int MostLengthBytes = 5;

    public override void Add(RecordBatch batch, ReadOnlySpan<int> rows)
    {
        if (!batch.Has(Column))
        {
            if (!Column.IsNullable)
            {
                throw Throw.MissingBatchColumn(Column);
            }

            Values.AddZeros(rows.Length);
            return;
        }

        switch (batch[Column])
        {
            case TextVector texts:
                Add(texts, rows);
                break;
            case DictionaryVector ids:
                Add(ids, rows);
                break;
        }
    }

    private void Add(TextVector texts, ReadOnlySpan<int> rows)
    {
        int* offsets = texts.Offsets;
        long total = 0;
        foreach (int row in rows)
        {
            total += offsets[row + 1] - offsets[row];
        }

        if (total == 0)
        {
            Values.AddZeros(rows.Length);
            return;
        }

        byte* start = Values.Reserve(checked((int)(total + ((long)rows.Length * MostLengthBytes))));
        byte* target = start;
        foreach (int row in rows)
        {
            target = Write(target, texts.Bytes + offsets[row], offsets[row + 1] - offsets[row]);
        }

        Values.Advance((int)(target - start));
    }

    private void Add(DictionaryVector ids, ReadOnlySpan<int> rows)
    {
        foreach (int row in rows)
        {
            ReadOnlySpan<byte> id = ids[row];
            byte* start = Values.Reserve(id.Length + MostLengthBytes);
            fixed (byte* text = id)
            {
                Values.Advance((int)(Write(start, text, id.Length) - start));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Write(byte* target, byte* text, int length)
    {
        uint rest = (uint)length;
        for (; rest >= 0x80; rest >>= 7)
        {
            *target++ = unchecked((byte)(rest | 0x80));
        }

        *target++ = (byte)rest;
        Unsafe.CopyBlockUnaligned(target, text, (uint)length);
        return target + length;
    }
}
