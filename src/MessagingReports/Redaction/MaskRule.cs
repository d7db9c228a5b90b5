namespace MessagingReports.Redaction;

/// <summary>Asterisks, as many for every text, and the text's last characters.</summary>
internal sealed class MaskRule(int keepLast) : RedactionRule("mask")
{
    private const int MostBytesOfCharacter = 4;

    /// <summary>What every masked cell begins with.</summary>
    public static ReadOnlySpan<byte> Mark => "****"u8;

    internal override int MaximumBytes(int length) => Mark.Length + (keepLast * MostBytesOfCharacter);

    internal override int Write(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        int characters = 0;
        foreach (byte value in text)
        {
            characters += IsFirst(value) ? 1 : 0;
        }

        int start = text.Length;
        for (int kept = Math.Min(keepLast, characters / 2); kept > 0; kept--)
        {
            do
            {
                start--;
            }
            while (!IsFirst(text[start]));
        }

        Mark.CopyTo(destination);
        text[start..].CopyTo(destination[Mark.Length..]);
        return Mark.Length + text.Length - start;
    }

    /// <summary>Whether a byte of UTF-8 begins a character.</summary>
    private static bool IsFirst(byte value) => (value & 0xC0) != 0x80;
}
