namespace MessagingReports.Compression;

/// <summary>Finds where CSV may be cut between two records.</summary>
/// <remarks>Quotes are doubled inside quotes, so a CR LF ends a record iff the quotes before it are even.</remarks>
internal static class RecordEnd
{
    private const byte Quote = (byte)'"';

    /// <summary>The end of the last record that ends in <paramref name="text"/>; 0 when none does.</summary>
    /// <param name="text">CSV from the start of a record on, or from inside one.</param>
    /// <param name="startsInQuotes">Whether it starts inside quotes.</param>
    public static int FindLast(ReadOnlySpan<byte> text, bool startsInQuotes)
    {
        bool isInQuotes = startsInQuotes ^ HasOddQuotes(text);
        int end = text.Length;
        while (true)
        {
            int lineEnd = text[..end].LastIndexOf("\r\n"u8) + 2;
            if (lineEnd < 2)
            {
                return 0;
            }

            isInQuotes ^= HasOddQuotes(text[lineEnd..end]);
            if (!isInQuotes)
            {
                return lineEnd;
            }

            // The CR LF just looked at has no quote in it.
            end = lineEnd - 2;
        }
    }

    /// <summary>Whether the number of quotes is odd, so that inside and outside change places.</summary>
    public static bool HasOddQuotes(ReadOnlySpan<byte> text) => (text.Count(Quote) & 1) != 0;
}
