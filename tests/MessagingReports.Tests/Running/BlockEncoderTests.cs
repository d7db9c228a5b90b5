using System.Text;
using MessagingReports.Csv;
using MessagingReports.Running;

namespace MessagingReports.Tests.Running;

public sealed class BlockEncoderTests
{
    private static readonly CsvFormat Latin = new() { Charset = CsvCharset.Iso88591 };

    [Theory]
    [InlineData("Ж,x\r\n", 42, 0)]
    [InlineData("x,Ж\r\n", 42, 1)]
    [InlineData("x,y\r\n\"Ж\",z\r\n", 43, 0)]
    public void Encode_UnmappableInAStrictRun_NamesRowAndColumnFromTheFirstByteOn(string text, int row, int column)
    {
        BlockEncoder encoder = new(ReportCatalog.AllAttempts, Latin, isStrict: true);

        ReportDataException found =
            Assert.Throws<ReportDataException>(() => encoder.Encode(Filled(text, rowsBefore: 41)));

        string header = ReportCatalog.AllAttempts.Layout.Columns[column].Header;
        Assert.StartsWith($"all-attempts, row {row}, column {header}: ", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Encode_UnmappableTitleInAStrictRun_IsInRow0()
    {
        BlockEncoder encoder = new(ReportCatalog.AllAttempts, Latin, isStrict: true);
        Block header = Filled("Ж,x\r\n", rowsBefore: 0);
        header.IsHeader = true;

        ReportDataException found = Assert.Throws<ReportDataException>(() => encoder.Encode(header));

        Assert.StartsWith("all-attempts, row 0, column ", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Encode_Unmappable_CountsItOverBlocks()
    {
        BlockEncoder encoder = new(ReportCatalog.AllAttempts, Latin, isStrict: false);
        Block block = Filled("é,Ж\r\n", rowsBefore: 0);

        encoder.Encode(block);
        encoder.Encode(Filled("Ж,Ж\r\n", rowsBefore: 1));

        Assert.Equal("é,?\r\n", Encoding.Latin1.GetString(block.Buffer.Span[..block.Length]));
        Assert.Equal(3, encoder.UnmappableCharacters);
    }

    private static Block Filled(string text, long rowsBefore)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Block block = new(64) { Length = utf8.Length, RowsBefore = rowsBefore };
        utf8.CopyTo(block.Buffer.Span);
        return block;
    }
}
