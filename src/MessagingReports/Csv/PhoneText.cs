using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MessagingReports.Csv;

/// <summary>Cells of phones, devices and originating addresses: E.164 without separators, else free text.</summary>
/// <remarks>
/// Shape: separators are space, <c>-</c>, <c>.</c>, <c>(</c> and <c>)</c>. What is <c>+[1-9][0-9]{1,14}</c> without
/// them prints so,
/// unquoted and unguarded; anything else (an email address, a short code, a name) prints verbatim by the rules of free
/// text.
/// </remarks>
internal static unsafe class PhoneText
{
    // E.164 allows fifteen digits, and a country code plus one digit is the least this library takes for a number.
    private const int MaximumDigits = 15;
    private const int MinimumDigits = 2;

    /// <summary>The first bytes of whatever may be a number: a separator or a plus.</summary>
    /// <remarks>Bit <c>n mod 64</c>, as in <see cref="CsvTextRules.SuspectFirst"/>.</remarks>
    public const ulong PossibleFirst =
        (1UL << ' ') | (1UL << '-') | (1UL << '.') | (1UL << '(') | (1UL << ')') | (1UL << '+');

    /// <summary>
    /// Writes a cell; reads nothing beyond its bytes. Parameters and capacity as in <see cref="CsvText.Write"/>.
    /// </summary>
    public static byte* Write(byte* destination, byte* text, int length, in CsvTextRules rules, ref long guarded)
    {
        byte* end = WriteWithoutSeparators(destination, text, length);
        return end != null ? end : CsvText.Write(destination, text, length, rules, ref guarded);
    }

    /// <summary>
    /// All ones for a number without separators, as nearly all of them are and which prints as it is, else 0.
    /// </summary>
    /// <param name="text">16 bytes are readable.</param>
    /// <param name="length">Its bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint FinishedMask(byte* text, int length)
    {
        unchecked
        {
            // A plus, no leading zero, three to sixteen bytes, digits behind the plus.
            Vector128<byte> cell = Vector128.Load(text);
            Vector128<byte> beyond =
                Vector128.GreaterThan(cell - Vector128.Create((byte)'0'), Vector128.Create((byte)9));

            // Neither the plus nor what lies past the end counts.
            uint others = beyond.ExtractMostSignificantBits() & ((1u << length) - 2);
            bool isFinished = ((uint)(length - 1 - MinimumDigits) <= MaximumDigits - MinimumDigits)
                & (others == 0)
                & (text[0] == (byte)'+')
                & (text[1] != (byte)'0');
            return isFinished ? uint.MaxValue : 0;
        }
    }

    /// <summary>Writes the number without separators; null when it is none.</summary>
    private static byte* WriteWithoutSeparators(byte* destination, byte* text, int length)
    {
        unchecked
        {
            byte* position = destination;
            for (int index = 0; index < length; index++)
            {
                byte current = text[index];
                if (current is (byte)' ' or (byte)'-' or (byte)'.' or (byte)'(' or (byte)')')
                {
                    continue;
                }

                long written = position - destination;
                bool fits = written == 0
                    ? current == (byte)'+'
                    : current is >= (byte)'0' and <= (byte)'9'
                        && written <= MaximumDigits
                        && !(written == 1 && current == (byte)'0');
                if (!fits)
                {
                    return null;
                }

                *position++ = current;
            }

            return position - destination > MinimumDigits ? position : null;
        }
    }
}
