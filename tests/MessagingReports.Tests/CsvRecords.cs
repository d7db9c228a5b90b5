using CsvHelper;

namespace MessagingReports.Tests;

/// <summary>Reads a finished report with CsvHelper, so that our own code does not test itself.</summary>
internal static class CsvRecords
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        SkipEmptyLines = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    /// <summary>All records of a UTF-8 file with commas, the header first.</summary>
    public static List<string[]> Read(byte[] utf8)
    {
        List<string[]> records = [];
        using CsvReader reader = CsvReader.Create(new MemoryStream(utf8), Options, leaveOpen: false);
        while (reader.Read())
        {
            records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return records;
    }
}
