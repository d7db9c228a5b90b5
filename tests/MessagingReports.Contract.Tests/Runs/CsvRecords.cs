using CsvHelper;

namespace MessagingReports.Contract.Tests.Runs;

/// <summary>CSV records as CsvHelper reads them: what anybody's reader makes of our bytes.</summary>
internal static class CsvRecords
{
    /// <summary>Every record of a UTF-8 file, the header included; all must have as many fields as the first.</summary>
    public static IEnumerable<string[]> Read(Stream utf8, char separator = ',')
    {
        CsvReaderOptions options = new()
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
        };
        using CsvReader reader = CsvReader.Create(utf8, options, leaveOpen: false);
        while (reader.Read())
        {
            string[] record = new string[reader.FieldCount];
            for (int i = 0; i < record.Length; i++)
            {
                record[i] = reader.GetString(i);
            }

            yield return record;
        }
    }
}
