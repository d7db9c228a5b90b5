using System.Text;

namespace MessagingReports;

/// <summary>Makes a foreign value fit to stand in an error message of one line.</summary>
internal static class OneLine
{
    /// <summary>More than the longest id, which has 128 bytes.</summary>
    private const int DefaultLength = 140;

    /// <summary>The text with at most 140 characters, what would break the line replaced.</summary>
    public static string Of(string? text) => Of(text, DefaultLength);

    /// <summary>The text with at most <paramref name="length"/> characters, what would break the line
    /// replaced.</summary>
    public static string Of(string? text, int length)
    {
        StringBuilder line = new();
        int count = 0;
        foreach (Rune rune in (text ?? "").EnumerateRunes())
        {
            if (count++ == length)
            {
                return line.Append('…').ToString();
            }

            line.Append(Breaks(rune) ? Rune.ReplacementChar : rune);
        }

        return line.ToString();
    }

    /// <summary>The UTF-8 text, invalid bytes replaced, as in <see cref="Of(string?, int)"/>.</summary>
    public static string Of(ReadOnlySpan<byte> utf8, int length)
    {
        // Four bytes are the longest character; one more character shows that there is more.
        ReadOnlySpan<byte> cut = utf8[..Math.Min(utf8.Length, (length + 1) * 4)];
        return Of(Encoding.UTF8.GetString(cut), length);
    }

    /// <summary>Controls, and the two separators that some terminals and log readers take for a line break.</summary>
    private static bool Breaks(Rune rune) => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029;
}
