using System.Runtime.Intrinsics;

namespace MessagingReports.Aggregation;

/// <summary>Looks through the texts of many rows at once for what only few of them ever hold.</summary>
internal static unsafe class TextScan
{
    /// <summary>
    /// Whether there is a byte that no id holds, or one that leads U+0080-00BF, of which half are control characters.
    /// </summary>
    public static bool MayHoldControls(ReadOnlySpan<byte> bytes)
    {
        Vector256<byte> found = Vector256<byte>.Zero;
        int i = 0;
        for (; i <= bytes.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            Vector256<byte> some = Vector256.Create(bytes.Slice(i, Vector256<byte>.Count));
            found |= Vector256.LessThan(some, Vector256.Create((byte)0x20)) |
                Vector256.Equals(some, Vector256.Create((byte)0x7F)) |
                Vector256.Equals(some, Vector256.Create((byte)0xC2));
        }

        ReadOnlySpan<byte> rest = bytes[i..];
        return found != Vector256<byte>.Zero ||
            rest.ContainsAnyInRange((byte)0x00, (byte)0x1F) ||
            rest.ContainsAny((byte)0x7F, (byte)0xC2);
    }

    /// <summary>Whether a text is empty: it ends at the offset where it begins.</summary>
    /// <param name="offsets">One more than there are texts.</param>
    /// <param name="count">The number of texts.</param>
    public static bool HasEmpty(int* offsets, int count)
    {
        unchecked
        {
            Vector256<int> found = Vector256<int>.Zero;
            int i = 0;
            for (; i <= count - Vector256<int>.Count; i += Vector256<int>.Count)
            {
                found |= Vector256.Equals(Vector256.Load(offsets + i), Vector256.Load(offsets + i + 1));
            }

            bool hasEmpty = found != Vector256<int>.Zero;
            for (; i < count; i++)
            {
                hasEmpty |= offsets[i] == offsets[i + 1];
            }

            return hasEmpty;
        }
    }
}
