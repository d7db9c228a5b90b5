using System.Text;
using MessagingReports.Relations;
using MessagingReports.Sources;

namespace MessagingReports.Tests.Sources;

public class FieldParserTests
{
    [Theory]
    [InlineData("quantity", "0", "0")]
    [InlineData("quantity", "-0", "0")]
    [InlineData("quantity", "7.9167", "7.9167")]
    [InlineData("quantity", "-12.5", "-12.5")]
    [InlineData("quantity", "007.10", "7.1")]
    [InlineData("quantity", "1.500000000", "1.5")]
    [InlineData("quantity", "99999999999999.9999", "99999999999999.9999")]
    [InlineData("quantity", "-99999999999999.9999", "-99999999999999.9999")]
    [InlineData("usage_at", "2024-10-31T13:45:00Z", "2024-10-31T13:45:00.000000Z")]
    [InlineData("usage_at", "2024-10-31T13:45:00.1234569Z", "2024-10-31T13:45:00.123456Z")]
    [InlineData("usage_at", "1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z")]
    [InlineData("channel", "Voice", "Voice")]
    [InlineData("measured_unit", "Each", "Each")]
    [InlineData("usage_id", "U 1", "U 1")]
    [InlineData("account_id", "😀", "😀")]
    [InlineData("client_id", "a\tb\r\nc", "a\tb\r\nc")]
    public void TryParse_GoodField_AppendsItsValue(string column, string field, string expected) =>
        Assert.Equal(expected, Parse(ServiceUsageRelation.Schema.Find(column)!, Encoding.UTF8.GetBytes(field)));

    [Theory]
    [InlineData("dc_attempts", "0", "0")]
    [InlineData("dc_attempts", "007", "7")]
    [InlineData("dc_attempts", "-2147483648", "-2147483648")]
    [InlineData("dc_attempts", "2147483647", "2147483647")]
    [InlineData("size_bytes", "9223372036854775807", "9223372036854775807")]
    [InlineData("size_bytes", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("opt_out", "true", "true")]
    [InlineData("opt_out", "false", "false")]
    [InlineData("result", "Delivered without success", "Delivered without success")]
    public void TryParse_GoodAttemptField_AppendsItsValue(string column, string field, string expected) =>
        Assert.Equal(expected, Parse(AttemptsRelation.Schema.Find(column)!, Encoding.UTF8.GetBytes(field)));

    [Theory]
    [InlineData("quantity", "+1")]
    [InlineData("quantity", "1e3")]
    [InlineData("quantity", "1,5")]
    [InlineData("quantity", ".5")]
    [InlineData("quantity", "5.")]
    [InlineData("quantity", "-")]
    [InlineData("quantity", "-.")]
    [InlineData("quantity", "--1")]
    [InlineData("quantity", " 1")]
    [InlineData("quantity", "1 ")]
    [InlineData("quantity", "1.2.3")]
    [InlineData("quantity", "1.00001")]
    [InlineData("quantity", "1.0000x")]
    [InlineData("quantity", "100000000000000")]
    [InlineData("quantity", "100000000000000.0000")]
    [InlineData("quantity", "9999999999999999999999999")]
    [InlineData("quantity", "NaN")]
    [InlineData("usage_at", "2024-10-31 13:45:00Z")]
    [InlineData("usage_at", "2024-10-31T13:45:00")]
    [InlineData("usage_at", "2024-10-31T13:45:00+00:00")]
    [InlineData("usage_at", "2024-13-01T00:00:00Z")]
    [InlineData("usage_at", "2024-10-31")]
    [InlineData("channel", "voice")]
    [InlineData("channel", "Voice ")]
    [InlineData("channel", "1")]
    [InlineData("usage_id", "a\nb")]
    [InlineData("usage_id", "a\u0085b")]
    [InlineData("account_id", "\u007F")]
    [InlineData("client_id", "a\0b")]
    public void TryParse_BadField_Refused(string column, string field) =>
        Assert.Null(Parse(ServiceUsageRelation.Schema.Find(column)!, Encoding.UTF8.GetBytes(field)));

    [Theory]
    [InlineData("dc_attempts", "+1")]
    [InlineData("dc_attempts", "1.0")]
    [InlineData("dc_attempts", " 1")]
    [InlineData("dc_attempts", "1 ")]
    [InlineData("dc_attempts", "1,000")]
    [InlineData("dc_attempts", "-")]
    [InlineData("dc_attempts", "0x1")]
    [InlineData("dc_attempts", "2147483648")]
    [InlineData("dc_attempts", "-2147483649")]
    [InlineData("size_bytes", "9223372036854775808")]
    [InlineData("opt_out", "True")]
    [InlineData("opt_out", "1")]
    [InlineData("opt_out", "yes")]
    public void TryParse_BadAttemptField_Refused(string column, string field) =>
        Assert.Null(Parse(AttemptsRelation.Schema.Find(column)!, Encoding.UTF8.GetBytes(field)));

    [Theory]
    [InlineData("usage_id")]
    [InlineData("account_id")]
    [InlineData("client_id")]
    public void TryParse_InvalidUtf8_Refused(string column) =>
        Assert.Null(Parse(ServiceUsageRelation.Schema.Find(column)!, [(byte)'a', 0xC3, (byte)'b']));

    [Fact]
    public void TryParse_IdOf128Bytes_Taken() =>
        Assert.NotNull(Parse(ServiceUsageRelation.UsageId, Encoding.UTF8.GetBytes(new string('é', 64))));

    [Fact]
    public void TryParse_IdOf129Bytes_Refused() =>
        Assert.Null(Parse(ServiceUsageRelation.UsageId, Encoding.UTF8.GetBytes(new string('é', 64) + "x")));

    private static string? Parse(RelationColumn column, byte[] field)
    {
        RelationSchema relation = RelationSchemas.Facts.Single(fact => fact.Name == column.Relation);
        RecordBatchBuilder batch = new(relation, [column], 1);
        FieldParser parser = FieldParser.For(column);
        if (!parser.TryParse(field))
        {
            return null;
        }

        parser.Append(batch.Find(column)!, field);
        return CellText.OfBatch(batch.Build(), column, 0);
    }
}
