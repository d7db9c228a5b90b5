namespace MessagingReports.Csv;

/// <summary>Where a byte stands in a block of whole CSV records; both numbers count from 0.</summary>
/// <remarks>Source: strict mode names row and column of the first character that the charset lacks.</remarks>
internal readonly record struct CsvPosition(int Record, int Field)
{
    /// <summary>
    /// The record and field that hold the byte at <paramref name="index"/>; quoted delimiters and line breaks do not
    /// count.
    /// </summary>
    public static CsvPosition Of(ReadOnlySpan<byte> block, int index, byte delimiter)
    {
        int record = 0;
        int field = 0;
        bool isQuoted = false;
        foreach (byte current in block[..index])
        {
            if (current == (byte)'"')
            {
                // A doubled quote closes and opens again.
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && current == delimiter)
            {
                field++;
            }
            else if (!isQuoted && current == (byte)'\n')
            {
                record++;
                field = 0;
            }
        }

        return new CsvPosition(record, field);
    }
}
