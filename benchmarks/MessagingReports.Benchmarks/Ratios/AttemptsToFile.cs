using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.DuckDb;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>P7: All Attempts from a DuckDB file to a CSV file, against DuckDB's <c>COPY</c> of the same text.</summary>
/// <remarks>
/// Both read the same file and join names to the rows. Ours opens the file, checks every row, keeps them in order,
/// hashes every byte, flushes to disk and writes a manifest. The peer holds the file open, leaves its rows in any order
/// and flushes nothing. With one thread both are held to one core and their processor time is compared; with two the
/// wall's.
/// </remarks>
internal sealed class AttemptsToFile(int threads) : IRatioSubject
{
    public string Id => "P7";

    public bool IsOneCore => threads == 1;

    public IEnumerable<RatioRow> Measure(RatioOptions options)
    {
        AccountSample sample = new(options.Rows);
        string folder = Directory.CreateTempSubdirectory("messaging-reports-ratios-").FullName;
        try
        {
            string store = Path.Combine(folder, "store.duckdb");
            StoreFile.Write(store, sample, AttemptsRelation.Schema);
            using StoreCopy copy = new(store, new ReportCase(CsvPeers.Report), threads);
            string theirs = Path.Combine(folder, "copy.csv");
            Contender peer = new(StoreCopy.Name(threads), () =>
            {
                copy.Copy(theirs);
                File.Delete(theirs);
                return sample.Rows;
            });
            IReadOnlyList<Measurement> measured =
                Measurement.Interleave([Ours(sample, store, folder), peer], options.Rounds, IsOneCore);
            yield return RatioRow.Faster(Id, measured[0], measured[1], goal: 1.5);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Contender Ours(AccountSample sample, string store, string folder)
    {
        ReportRequest request = new() { Report = CsvPeers.Report, Scope = sample.Scope, Period = sample.Period };
        string file = Path.Combine(folder, "ours.csv");
        return new(FormattableString.Invariant(
            $"DuckDB file to CSV file, {threads} {(threads == 1 ? "thread" : "threads")}"), () =>
        {
            long rows = RunAsync().GetAwaiter().GetResult();
            File.Delete(file);
            File.Delete(file + ".manifest.json");
            return rows;
        });

        async Task<long> RunAsync()
        {
            await using DuckDbAttemptSource source =
                DuckDbAttemptSource.OpenFile(store, new DuckDbSourceOptions { Threads = threads });
            ReportResult result = await new ReportRunner(source).RunAsync(request, ReportOutput.File(file));
            return result.Manifest.Rows;
        }
    }
}
