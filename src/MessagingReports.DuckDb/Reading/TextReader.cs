using System.Runtime.CompilerServices;
using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Text: the bytes of a chunk are measured, room is made once, then they are copied.</summary>
internal sealed unsafe class TextReader(RelationColumn column) : ColumnReader(column)
{
    public override int Append(NativeVector vector, int count, ColumnBuilder builder)
    {
        TextBuilder texts = (TextBuilder)builder;
        if (vector.IsBlank(count))
        {
            texts.Reserve(count, 0, out int* blanks, out int used);
            new Span<int>(blanks, count).Fill(used);
            texts.Commit(count, 0, 0);
            return -1;
        }

        (int total, int longest) = vector.Validity == null
            ? Measure(vector.Values<NativeText>(), count)
            : Measure(vector, count);
        byte* target = texts.Reserve(count, total, out int* ends, out int start);
        if (vector.Validity == null)
        {
            Copy(vector.Values<NativeText>(), count, target, ends, start);
        }
        else
        {
            Copy(vector, count, target, ends, start);
        }

        texts.Commit(count, total, longest);
        return -1;
    }

    private static void Copy(NativeText* source, int count, byte* target, int* ends, int end)
    {
        for (int i = 0; i < count; i++)
        {
            int length = (int)source[i].Length;
            Copy(source + i, target, length);
            target += length;
            end += length;
            ends[i] = end;
        }
    }

    private static void Copy(NativeVector vector, int count, byte* target, int* ends, int end)
    {
        NativeText* source = vector.Values<NativeText>();
        for (int i = 0; i < count; i++)
        {
            if (!vector.IsNull(i))
            {
                int length = (int)source[i].Length;
                Copy(source + i, target, length);
                target += length;
                end += length;
            }

            ends[i] = end;
        }
    }

    private static (int Total, int Longest) Measure(NativeText* source, int count)
    {
        long total = 0;
        uint longest = 0;
        for (int i = 0; i < count; i++)
        {
            uint length = source[i].Length;
            total += length;
            longest = Math.Max(longest, length);
        }

        return checked(((int)total, (int)longest));
    }

    private static (int Total, int Longest) Measure(NativeVector vector, int count)
    {
        NativeText* source = vector.Values<NativeText>();
        long total = 0;
        uint longest = 0;
        for (int i = 0; i < count; i++)
        {
            uint length = vector.IsNull(i) ? 0 : source[i].Length;
            total += length;
            longest = Math.Max(longest, length);
        }

        return checked(((int)total, (int)longest));
    }

    /// <summary>Copies a text; up to 16 bytes may be written, the builder keeps room for them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(NativeText* text, byte* target, int length)
    {
        if (length <= NativeText.InlineLength)
        {
            Unsafe.WriteUnaligned(target, Unsafe.ReadUnaligned<ulong>(text->Inline));
            Unsafe.WriteUnaligned(target + 8, Unsafe.ReadUnaligned<uint>(text->Inline + 8));
        }
        else
        {
            Unsafe.CopyBlockUnaligned(target, text->Pointer, (uint)length);
        }
    }
}
