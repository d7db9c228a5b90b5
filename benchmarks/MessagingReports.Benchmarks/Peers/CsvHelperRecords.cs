using CsvHelper;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>
/// CsvHelper 34 with a source-generated record writer: <c>[CsvRecord]</c> and <c>WriteRecords</c>, no options changed
/// but the quotes around leading and trailing spaces that every peer writes.
/// </summary>
/// <typeparam name="TRecord">A record type with a generated writer.</typeparam>
internal sealed class CsvHelperRecords<TRecord>(IReadOnlyList<TRecord> records) : ICsvPeer
{
    public static readonly CsvWriterOptions Options =
        CsvWriterOptions.Default with { Quoting = CsvQuoting.WhenNeededOrWhitespace };

    public string Name => "CsvHelper 34 source-generated";

    public long Write(Stream destination)
    {
        using CsvWriter csv = CsvWriter.Create(destination, Options, leaveOpen: true);
        csv.WriteRecords(records);
        return csv.RecordCount - 1;
    }

    /// <summary>The same from rows that come asynchronously, one by one.</summary>
    public async Task<long> WriteAsync(Stream destination, IAsyncEnumerable<TRecord> rows)
    {
        CsvWriter csv = CsvWriter.Create(destination, Options, leaveOpen: true);
        await using (csv)
        {
            await csv.WriteRecordsAsync(rows);
            return csv.RecordCount - 1;
        }
    }
}
