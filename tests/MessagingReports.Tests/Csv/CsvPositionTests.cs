using System.Text;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed class CsvPositionTests
{
    [Theory]
    [InlineData("a,b\r\nc,!\r\n", ',', 1, 1)]
    [InlineData("!a,b\r\n", ',', 0, 0)]
    [InlineData("a,\"x,y\r\n\"\"z\",!\r\n", ',', 0, 2)]
    [InlineData("\"a\"\"\",\"!\"\r\n", ',', 0, 1)]
    [InlineData("\"\r\n\";b\r\n;;!\r\n", ';', 1, 2)]
    [InlineData("a,b\tc!\r\n", '\t', 0, 1)]
    [InlineData("\r\n\r\n!", ',', 2, 0)]
    public void Of_MarkedByte_GivesRecordAndField(string block, char delimiter, int record, int field)
    {
        int index = block.IndexOf('!', StringComparison.Ordinal);
        CsvPosition position = CsvPosition.Of(Encoding.UTF8.GetBytes(block), index, (byte)delimiter);
        Assert.Equal(new CsvPosition(record, field), position);
    }
}
