using System.Numerics;
using System.Runtime.Intrinsics;

namespace MessagingReports.Csv;

/// <summary>
/// One pass over finished UTF-8 blocks into a one-byte charset; one <c>?</c> per code point that the charset lacks.
/// </summary>
/// <remarks>
/// Shape: a block is valid UTF-8 and ends at a code point. Own tables, because .NET's encoders map U+FF1D to <c>=</c>
/// and U+FF02
/// to <c>"</c> and so undo guards and quotes.
/// </remarks>
internal static unsafe class CharsetTranscoder
{
    /// <summary>Transcodes a block; the result is never longer than the source.</summary>
    /// <param name="source">Valid UTF-8.</param>
    /// <param name="length">Bytes of <paramref name="source"/>.</param>
    /// <param name="destination">At least <paramref name="length"/> writable bytes; may be <paramref name="source"/>
    /// itself.</param>
    /// <param name="charset">A one-byte charset; UTF-8 copies.</param>
    /// <param name="unmappable">Grows by the number of <c>?</c> that stand for another character.</param>
    /// <returns>The end of the written bytes.</returns>
    public static byte* Transcode(byte* source, int length, byte* destination, CsvCharset charset, ref long unmappable)
    {
        if (charset == CsvCharset.Utf8)
        {
            Buffer.MemoryCopy(source, destination, length, length);
            return destination + length;
        }

        unchecked
        {
            byte* end = source + length;
            while (source < end)
            {
                if (end - source >= Vector128<byte>.Count)
                {
                    // In place is safe: the destination never overtakes the source, whose vector is in a register.
                    Vector128<byte> bytes = Vector128.Load(source);
                    uint others = bytes.ExtractMostSignificantBits();
                    if (others == 0)
                    {
                        bytes.Store(destination);
                        source += Vector128<byte>.Count;
                        destination += Vector128<byte>.Count;
                        continue;
                    }

                    int ascii = BitOperations.TrailingZeroCount(others);
                    for (int index = 0; index < ascii; index++)
                    {
                        destination[index] = source[index];
                    }

                    source += ascii;
                    destination += ascii;
                }

                int mapped = ToByte(CodePoint(source, out int width), charset);
                source += width;
                if (mapped < 0)
                {
                    mapped = '?';
                    unmappable++;
                }

                *destination++ = (byte)mapped;
            }

            return destination;
        }
    }

    /// <summary>
    /// The index of the first byte of the first code point that <paramref name="charset"/> lacks; -1 when there is
    /// none.
    /// </summary>
    public static int FindUnmappable(ReadOnlySpan<byte> block, CsvCharset charset)
    {
        if (charset == CsvCharset.Utf8)
        {
            return -1;
        }

        fixed (byte* start = block)
        {
            int index = 0;
            while (index < block.Length)
            {
                int other = block[index..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (other < 0)
                {
                    return -1;
                }

                index += other;
                if (ToByte(CodePoint(start + index, out int width), charset) < 0)
                {
                    return index;
                }

                index += width;
            }

            return -1;
        }
    }

    private static uint CodePoint(byte* utf8, out int width)
    {
        unchecked
        {
            uint lead = utf8[0];
            if (lead < 0x80)
            {
                width = 1;
                return lead;
            }

            if (lead < 0xE0)
            {
                width = 2;
                return ((lead & 0x1F) << 6) | (utf8[1] & 0x3Fu);
            }

            if (lead < 0xF0)
            {
                width = 3;
                return ((lead & 0x0F) << 12) | ((utf8[1] & 0x3Fu) << 6) | (utf8[2] & 0x3Fu);
            }

            // Which one of those beyond U+FFFF it is, no charset asks.
            width = 4;
            return uint.MaxValue;
        }
    }

    private static int ToByte(uint codePoint, CsvCharset charset)
    {
        if (codePoint < 0x80)
        {
            return (int)codePoint;
        }

        if (charset == CsvCharset.Windows1252)
        {
            return Windows1252.ToByte(codePoint);
        }

        return codePoint <= 0xFF ? (int)codePoint : -1;
    }
}
