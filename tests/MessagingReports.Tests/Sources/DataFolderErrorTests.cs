using System.Text;
using MessagingReports.Relations;
using MessagingReports.Sources;

namespace MessagingReports.Tests.Sources;

public sealed class DataFolderErrorTests : IDisposable
{
    private const string Header = "usage_id,account_id,usage_type,usage_at,service_code,quantity\n";
    private const string Good = "U1,A1,Usage,2024-10-01T00:00:00Z,V,1\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ValidateAsync_GoodFile_Passes() => await Validate(Header + Good);

    [Theory]
    [InlineData("usage_at", "U2,A1,Usage,2024-13-01,V,1",
        "found '2024-13-01', expected a UTC instant such as 2024-10-31T13:45:00.123456Z.", "bad-instant")]
    [InlineData("usage_type", "U2,A1,usage,2024-10-01T00:00:00Z,V,1",
        "found 'usage', expected a label of UsageType such as 'Usage'.", "undefined-value")]
    [InlineData("quantity", "U2,A1,Usage,2024-10-01T00:00:00Z,V,+1",
        "found '+1', expected a plain decimal of at most 18 digits, 4 of them decimals.", "bad-decimal")]
    [InlineData("service_code", "U2,A1,Usage,2024-10-01T00:00:00Z,\"V\n\",1",
        "found 'V\uFFFD', expected an id of 1-128 UTF-8 bytes without control characters.", "bad-id")]
    [InlineData("account_id", "U2,,Usage,2024-10-01T00:00:00Z,V,1",
        "found no value, expected an id of 1-128 UTF-8 bytes without control characters.", "missing-value")]
    [InlineData("quantity", "U2,A1,Usage,2024-10-01T00:00:00Z,V,\"\"",
        "found no value, expected a plain decimal of at most 18 digits, 4 of them decimals.", "missing-value")]
    public async Task ValidateAsync_BadField_NamesFileLineColumnAndValue(
        string column, string record, string rest, string rule)
    {
        ReportDataException error = await Error(Header + Good + record + "\n");
        Assert.Equal($"service_usage.csv, line 3, column {column}: {rest} Mend the value in the file.", error.Message);
        Assert.Equal(("service_usage", "U2", column, rule), (error.Relation, error.RecordId, error.Column, error.Rule));
    }

    [Theory]
    [InlineData("opt_out", "True", "true or false", "bad-boolean")]
    [InlineData("dc_attempts", "1.5", "a whole number from -2147483648 to 2147483647", "bad-integer")]
    [InlineData("size_bytes", "1k", "a whole number from -9223372036854775808 to 9223372036854775807", "bad-integer")]
    [InlineData("first_name", "a\0", "UTF-8 text without NUL", "bad-text")]
    public async Task ValidateAsync_BadAttemptField_NamesWhatIsExpected(
        string column, string value, string expected, string rule)
    {
        string[] columns = [.. AttemptsRelation.Schema.Columns.Select(one => one.Name)];
        string[] fields = [.. AttemptsRelation.Schema.Columns.Select(one => CellText.OfRow(SampleRows.Attempt(), one))];
        fields[Array.IndexOf(columns, column)] = value;
        _folder.With("attempts.csv", string.Join(',', columns) + "\n" + string.Join(',', fields) + "\n");
        ReportDataException error = await Assert.ThrowsAsync<ReportDataException>(
            () => Validate(AttemptsRelation.Schema));
        Assert.Equal(
            $"attempts.csv, line 2, column {column}: found '{value.Replace('\0', '\uFFFD')}', expected {expected}. " +
            "Mend the value in the file.",
            error.Message);
        Assert.Equal(rule, error.Rule);
    }

    [Fact]
    public async Task ValidateAsync_BadFieldAfterLineBreaksInQuotes_CountsPhysicalLines()
    {
        string header = "client_id," + Header;
        ReportDataException error = await Error(
            header + "\"a\nb\r\nc\"," + Good + "\n" + "d," + Good.Replace("2024", "24", StringComparison.Ordinal));
        Assert.StartsWith("service_usage.csv, line 6, column usage_at: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValidateAsync_BadFieldInGzip_NamesTheFileThatIsThere()
    {
        _folder.WithGzip("service_usage.csv.gz", Header + "U2,A1,Usage,x,V,1\n");
        ReportDataException error = await Assert.ThrowsAsync<ReportDataException>(
            ValidateUsage);
        Assert.StartsWith(
            "service_usage.csv.gz, line 2, column usage_at: found 'x'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValidateAsync_LongValue_CutAfter80Characters()
    {
        ReportDataException error = await Error(Header + $"U1,A1,{Faces(100)},2024-10-01T00:00:00Z,V,1\n");
        Assert.Contains($"found '{Faces(80)}…',", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValidateAsync_InvalidUtf8_ErrorAtItsColumn()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("client_id," + Header + "Andr\u00E9," + Good);
        ReportDataException error = await Error(bytes);
        Assert.Equal(
            "service_usage.csv, line 2, column client_id: found 'Andr\uFFFD', expected UTF-8 text without NUL. " +
            "Mend the value in the file.",
            error.Message);
        Assert.Equal(("bad-text", "U1"), (error.Rule, error.RecordId));
    }

    [Fact]
    public async Task ValidateAsync_BadKey_HasNoRecordId()
    {
        ReportDataException error = await Error(Header + "\"U\r1\",A1,Usage,2024-10-01T00:00:00Z,V,1\n");
        Assert.Equal((null, "usage_id", "bad-id"), (error.RecordId, error.Column, error.Rule));
    }

    [Theory]
    [InlineData("U2,A1,Usage,2024-10-01T00:00:00Z,V\n", 5)]
    [InlineData("U2,A1,Usage,2024-10-01T00:00:00Z,V,1,\n", 7)]
    public async Task ValidateAsync_WrongFieldCount_Error(string record, int found)
    {
        ReportDataException error = await Error(Header + Good + record);
        Assert.Equal(
            FormattableString.Invariant(
                $"service_usage.csv, line 3: found {found} fields, expected 6 as in the header. Mend the record."),
            error.Message);
        Assert.Equal("field-count", error.Rule);
    }

    [Theory]
    [InlineData("U\"2,A1,Usage,2024-10-01T00:00:00Z,V,1\n")]
    [InlineData("\"U\"2,A1,Usage,2024-10-01T00:00:00Z,V,1\n")]
    [InlineData("\"U2,A1,Usage,2024-10-01T00:00:00Z,V,1\n")]
    public async Task ValidateAsync_BadQuoting_Error(string record)
    {
        ReportDataException error = await Error(Header + Good + record);
        Assert.Equal(
            "service_usage.csv, line 3: found a quote out of place or never closed, expected fields quoted as in " +
            "RFC 4180. " +
            "Mend the record.",
            error.Message);
        Assert.Equal("bad-quoting", error.Rule);
    }

    [Fact]
    public async Task ValidateAsync_EmptyFile_Error()
    {
        ReportDataException error = await Error("");
        Assert.Equal(
            "service_usage.csv, line 1: found an empty file, expected a header row with the column names. Add " +
            "the header.",
            error.Message);
        Assert.Equal("missing-header", error.Rule);
    }

    [Theory]
    [InlineData("colour")]
    [InlineData("Usage_Id")]
    [InlineData(" usage_id")]
    public async Task ValidateAsync_UnknownColumn_Error(string name)
    {
        ReportDataException error = await Error(name + "," + Header);
        Assert.Equal(
            $"service_usage.csv, line 1: found column '{name}', expected only columns of service_usage. Remove or " +
            "rename it.",
            error.Message);
        Assert.Equal("unknown-column", error.Rule);
    }

    [Fact]
    public async Task ValidateAsync_DuplicateColumn_Error()
    {
        ReportDataException error = await Error("usage_id," + Header);
        Assert.Equal(
            "service_usage.csv, line 1: found column usage_id twice, expected it once. Remove one of them.",
            error.Message);
        Assert.Equal("duplicate-column", error.Rule);
    }

    [Fact]
    public async Task ValidateAsync_MissingColumn_Error()
    {
        ReportDataException error = await Error(Header.Replace(",quantity", "", StringComparison.Ordinal));
        Assert.Equal(
            "service_usage.csv, line 1: found no column quantity, expected every column that may not be null. " +
            "Add the column.",
            error.Message);
        Assert.Equal("missing-column", error.Rule);
    }

    [Fact]
    public async Task ValidateAsync_Utf16File_Error()
    {
        ReportDataException error = await Error([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Header + Good)]);
        Assert.Equal(
            "service_usage.csv, line 1: found the byte order mark of another encoding, expected UTF-8. Save the " +
            "file as UTF-8.",
            error.Message);
        Assert.Equal("bad-text", error.Rule);
    }

    [Fact]
    public async Task ValidateAsync_ParquetFile_SourceErrorNamesTheOtherSource()
    {
        _folder.With("service_usage.parquet", "PAR1");
        Assert.Equal(
            "service_usage.parquet: found a Parquet file, expected CSV. Read the folder with the DuckDB source.",
            (await SourceError()).Message);
    }

    [Fact]
    public async Task ValidateAsync_NotGzip_SourceError()
    {
        _folder.With("service_usage.csv.gz", Header + Good);
        ReportSourceException error = await SourceError();
        Assert.Equal(
            "service_usage.csv.gz: found a file that cannot be read (InvalidDataException), expected a whole, " +
            "readable CSV file. " +
            "See the inner exception.",
            error.Message);
        Assert.IsType<InvalidDataException>(error.InnerException);
    }

    [Fact]
    public async Task ValidateAsync_TruncatedGzip_SourceError()
    {
        _folder.WithGzip("service_usage.csv.gz", Header + string.Concat(Enumerable.Repeat(Good, 1000)));
        string path = Path.Combine(_folder.FullName, "service_usage.csv.gz");
        byte[] whole = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, whole[..(whole.Length / 2)]);
        await SourceError();
    }

    [Fact]
    public async Task ReadAsync_BadRowOutsideTheQuery_ErrorAllTheSame()
    {
        _folder.With("service_usage.csv", Header + "U1,other,Usage,1999-10-01T00:00:00Z,V,x\n");
        await Assert.ThrowsAsync<ReportDataException>(() => SourceQueries.ReadAsync(
            new DataFolderSource(_folder.FullName), SourceQueries.Of(ServiceUsageRelation.Schema)));
    }

    private async Task Validate(string text)
    {
        _folder.With("service_usage.csv", text);
        await ValidateUsage();
    }

    private static string Faces(int count) => string.Concat(Enumerable.Repeat("😀", count));

    private Task ValidateUsage() => Validate(ServiceUsageRelation.Schema);

    private Task Validate(RelationSchema relation) =>
        new DataFolderSource(_folder.FullName).ValidateAsync(relation, default).AsTask();

    private Task<ReportDataException> Error(string text) => Error(Encoding.UTF8.GetBytes(text));

    private async Task<ReportDataException> Error(byte[] bytes)
    {
        _folder.With("service_usage.csv", bytes);
        ReportDataException error = await Assert.ThrowsAsync<ReportDataException>(
            ValidateUsage);
        Assert.DoesNotContain('\n', error.Message);
        return error;
    }

    private async Task<ReportSourceException> SourceError() =>
        await Assert.ThrowsAsync<ReportSourceException>(
            ValidateUsage);
}
