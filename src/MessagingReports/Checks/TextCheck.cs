using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;
using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>A text or id column holds valid UTF-8 without NUL.</summary>
internal sealed class TextCheck(RelationColumn column) : RowCheck
{
    public override int FindFirst(RecordBatch batch)
    {
        TextVector vector = batch.Text(column);
        ReadOnlySpan<byte> all = vector.AllBytes;
        if (IsAsciiWithoutNul(all) || (Utf8.IsValid(all) && !all.Contains((byte)0) && StartsWhole(vector)))
        {
            return None;
        }

        for (int row = 0; row < batch.Count; row++)
        {
            ReadOnlySpan<byte> text = vector.Unchecked(row);
            if (!text.IsEmpty && (!Utf8.IsValid(text) || text.Contains((byte)0)))
            {
                return row;
            }
        }

        return None;
    }

    // One pass for both: this is most of what checks cost.
    private static bool IsAsciiWithoutNul(ReadOnlySpan<byte> bytes)
    {
        ref byte first = ref MemoryMarshal.GetReference(bytes);
        Vector256<byte> odd = Vector256<byte>.Zero;
        int index = 0;
        for (; index <= bytes.Length - Vector256<byte>.Count; index += Vector256<byte>.Count)
        {
            Vector256<byte> part = Vector256.LoadUnsafe(ref first, (nuint)index);
            odd |= part | Vector256.Equals(part, Vector256<byte>.Zero);
        }

        int others = odd.ExtractMostSignificantBits() == 0 ? 0 : 0x80;
        for (; index < bytes.Length; index++)
        {
            others |= bytes[index] | (bytes[index] == 0 ? 0x80 : 0);
        }

        return others < 0x80;
    }

    // Valid as a whole is not enough: two broken cells side by side may make one character.
    private static unsafe bool StartsWhole(TextVector vector)
    {
        const sbyte FirstOther = unchecked((sbyte)0xC0);
        int* offsets = vector.Offsets;
        byte* bytes = vector.Bytes;
        int end = offsets[vector.Count];
        bool isBroken = false;
        for (int row = 0; offsets[row] < end; row++)
        {
            // An empty text begins where its successor does.
            isBroken |= unchecked((sbyte)bytes[offsets[row]]) < FirstOther;
        }

        return !isBroken;
    }

    public override ReportDataException Violation(RecordBatch batch, int row) =>
        Throw.BadText(column, RecordIds.Of(batch, row));
}
