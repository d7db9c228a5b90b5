using System.Text;
using MessagingReports.Relations;
using MessagingReports.Sources;

namespace MessagingReports.DuckDb.Tests;

/// <summary>
/// DuckDB accepts exactly the CSV that the core's own reader accepts, and refuses with the same words.
/// </summary>
public sealed class CsvGrammarTests
{
    private static readonly RelationSchema Schema = ServiceUsageRelation.Schema;

    private static readonly string[] Texts =
    [
        "", "0", "-0", "+0", "1", "-1", "007", "1.", ".5", "1.5", "-1.5", "1.50000", "1.50001", "1e3", "1,000", " 1",
        "1 ", "--1", "0x10",
        "١", "99999999999999.9999", "100000000000000", "00000000000000000000001", "-99999999999999.99990", "NaN",
        "inf", "1_000",
        "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808",
        "2024-10-27T01:02:03Z", "2024-10-27T01:02:03.1Z", "2024-10-27T01:02:03.123456789Z",
        "2024-10-27T01:02:03.1234567891Z",
        "2024-10-27T01:02:03.Z", "2024-10-27T01:02:03", "2024-10-27 01:02:03Z", "2024-10-27t01:02:03z",
        "2024-02-30T00:00:00Z",
        "2023-02-29T00:00:00Z", "2024-02-29T23:59:59.999999Z", "2024-10-27T24:00:00Z", "2024-10-27T23:60:00Z",
        "2024-10-27T23:59:60Z",
        "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "10000-01-01T00:00:00Z",
        "2024-13-01T00:00:00Z",
        "1969-12-31T23:59:59.9999999Z", "2024-10-27T01:02:03+00:00", "infinity", "epoch", "2024-10-27",
        "-2024-10-27T01:02:03Z",
        "true", "false", "True", "TRUE", "t", "yes", "null", "NULL", "Voice", "voice", "Voice ", "Usage", "Minute",
        "\u007f", "a\u0085b",
        "A1", "quoted \"\" text", "a\nb", "\uFEFF", "é", "\U0001F600", "=1+1", "#", "\\N", "\\",
    ];

    [Theory]
    [InlineData("usage_at")]
    [InlineData("quantity")]
    [InlineData("measured_quantity")]
    [InlineData("channel")]
    [InlineData("usage_type")]
    [InlineData("usage_id")]
    [InlineData("device")]
    public async Task ReadAsync_AnyTextInColumn_EqualsCoreReader(string column)
    {
        await AssertSameOutcomes(Schema, Texts.Select(text => Usage(column, $"\"{text}\"")));
    }

    [Theory]
    [InlineData("attempts", "attempt_number")]
    [InlineData("attempts", "size_bytes")]
    [InlineData("attempts", "opt_out")]
    public async Task ReadAsync_AnyTextInAttempt_EqualsCoreReader(string relation, string column)
    {
        RelationSchema schema = RelationSchemas.Facts.Single(schema => schema.Name == relation);
        await AssertSameOutcomes(schema, Texts.Select(text => Attempt(column, $"\"{text}\"")));
    }

    [Theory]
    [InlineData("U1,A1,Usage,2024-10-27T01:02:03Z,S1")]
    [InlineData("U1,A1,Usage,2024-10-27T01:02:03Z,S1,1,1")]
    [InlineData("U1,A1,Usage,2024-10-27T01:02:03Z,S1,1\n\n")]
    [InlineData("U1,A1,Usage,2024-10-27T01:02:03Z,S1,1\nU2,A1,Usage,2024-10-27T01:02:03Z,S1\n")]
    [InlineData("U1,A1,Usage,2024-10-27T01:02:03Z,S1,\"1\n")]
    [InlineData("\"U1\"x,A1,Usage,2024-10-27T01:02:03Z,S1,1\n")]
    [InlineData("\"U\"\"1\",A1,Usage,2024-10-27T01:02:03Z,S1,1")]
    [InlineData("U1,,Usage,2024-10-27T01:02:03Z,S1,1\n")]
    [InlineData("")]
    public async Task ReadAsync_AnyRecords_EqualsCoreReader(string records) => await AssertSameOutcome(
        Schema, Encoding.UTF8.GetBytes("usage_id,account_id,usage_type,usage_at,service_code,quantity\n" + records));

    [Theory]
    [InlineData("usage_id,account_id,usage_type,usage_at,service_code,quantity,quantity\n")]
    [InlineData("usage_id,account_id,usage_type,usage_at,service_code,quantity,colour\n")]
    [InlineData("usage_id,account_id,usage_type,usage_at,service_code\n")]
    [InlineData(
        "\uFEFFusage_id,account_id,usage_type,usage_at,service_code,quantity\nU1,A1,Usage,2024-10-27T01:02:03Z,S1,1\n")]
    [InlineData(
        "\"usage_id\",account_id,usage_type,usage_at,quantity,service_code\r\nU1,A1,Usage,2024-10-27T01:02:03Z,1,S1")]
    [InlineData("")]
    public async Task ReadAsync_AnyHeader_EqualsCoreReader(string file) =>
        await AssertSameOutcome(Schema, Encoding.UTF8.GetBytes(file));

    [Fact]
    public async Task ReadAsync_MixedLineBreaks_IsRefused()
    {
        using TempFolder folder = new();
        await File.WriteAllTextAsync(
            folder.File("service_usage.csv"),
            "usage_id,account_id,usage_type,usage_at,service_code,quantity\nU1,A1,Usage,2024-10-27T01:02:03Z,S1,1\r\n" +
            "U2,A1,Usage,2024-10-27T01:02:04Z,S1,1\r\n");
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder.Path, Stores.OneThread);
        Assert.Equal(
            "service_usage.csv: found a record that DuckDB cannot read, expected lines of at most 4 MB " +
            "that all end in LF or all in CRLF. Mend the file.",
            await Outcome(source, Schema));
    }

    [Fact]
    public async Task ReadAsync_InvalidUtf8_EqualsCoreReader() => await AssertSameOutcome(
        Schema,
        [.. "usage_id,account_id,usage_type,usage_at,service_code,quantity,device\n"u8,
            .. "U1,A1,Usage,2024-10-27T01:02:03Z,S1,1,"u8, 0xC3, 0x28, (byte)'\n']);

    private static byte[] Usage(string column, string text) => Row(column, text, new()
    {
        ["usage_id"] = "U1",
        ["account_id"] = "A1",
        ["usage_type"] = "Usage",
        ["usage_at"] = "2024-10-27T01:02:03Z",
        ["service_code"] = "S1",
        ["quantity"] = "1",
    });

    private static byte[] Attempt(string column, string text) => Row(column, text, new()
    {
        ["attempt_id"] = "T1",
        ["account_id"] = "A1",
        ["campaign_id"] = "C1",
        ["sub_campaign_id"] = "S1",
        ["contact_id"] = "K1",
        ["channel"] = "Voice",
        ["direction"] = "Outbound",
        ["device"] = "d",
        ["started_at"] = "2024-10-27T01:02:03Z",
        ["result"] = "Busy",
        ["opt_out"] = "false",
        ["dc_attempts"] = "0",
    });

    private static byte[] Row(string column, string text, Dictionary<string, string> values)
    {
        values[column] = text;
        return Encoding.UTF8.GetBytes($"{string.Join(',', values.Keys)}\n{string.Join(',', values.Values)}\n");
    }

    private static Task AssertSameOutcome(RelationSchema schema, byte[] file) => AssertSameOutcomes(schema, [file]);

    /// <summary>Reads files of one header, one after the other in the same place: opening costs more than
    /// reading.</summary>
    private static async Task AssertSameOutcomes(RelationSchema schema, IEnumerable<byte[]> files)
    {
        using TempFolder folder = new();
        DataFolderSource oracle = new(folder.Path);
        await using DuckDbAttemptSource source =
            DuckDbAttemptSource.OpenFolder(folder.Path, Stores.OneThread);
        foreach (byte[] file in files)
        {
            await File.WriteAllBytesAsync(folder.File(schema.Name + ".csv"), file);
            string expected = await Outcome(oracle, schema);
            string actual = await Outcome(source, schema);
            Assert.True(
                expected == actual, $"{Encoding.UTF8.GetString(file)}\nexpected: {expected}\nactual: {actual}");
        }
    }

    private static async Task<string> Outcome(IAttemptSource source, RelationSchema schema)
    {
        SourceQuery query = RandomStore.Query(
            schema, ReportScope.Account("A1"), -70_000_000_000_000_000, 253_402_300_799_999_999);
        try
        {
            List<StoreRow> rows = await StoreRow.ReadAsync(source.ReadAsync(query, CancellationToken.None));
            return string.Join('\n', rows.Select(row => row.ToString()));
        }
        catch (ReportDataException exception)
        {
            return exception.Message;
        }
    }
}
