using MessagingReports.Csv;
using MessagingReports.Layouts;

namespace MessagingReports.Running;

/// <summary>
/// Turns blocks from UTF-8 into the charset asked for, in place, and counts or refuses what it has not.
/// </summary>
internal sealed unsafe class BlockEncoder(ReportDefinition report, CsvFormat format, bool isStrict)
{
    private long _unmappable;

    public long UnmappableCharacters => Volatile.Read(ref _unmappable);

    public void Encode(Block block)
    {
        if (format.Charset == CsvCharset.Utf8)
        {
            return;
        }

        if (isStrict)
        {
            RefuseUnmappable(block);
        }

        byte* start = block.Buffer.Pointer;
        block.Length = (int)(CharsetTranscoder.Transcode(
            start, block.Length, start, format.Charset, ref _unmappable) - start);
    }

    private void RefuseUnmappable(Block block)
    {
        ReadOnlySpan<byte> text = block.Buffer.Span[..block.Length];
        int index = CharsetTranscoder.FindUnmappable(text, format.Charset);
        if (index >= 0)
        {
            CsvPosition position = CsvPosition.Of(text, index, (byte)format.Delimiter);
            throw Throw.Unmappable(
                report.Id,
                block.IsHeader ? 0 : block.RowsBefore + position.Record + 1,
                report.Layout.Columns[position.Field].Header,
                format.Charset.ToText());
        }
    }
}
