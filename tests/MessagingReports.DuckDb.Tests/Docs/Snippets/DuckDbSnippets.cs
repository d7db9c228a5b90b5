using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.DuckDb.Tests.Docs.Snippets;

/// <summary>The code of docs/duckdb.md, and the DuckDB code of docs/getting-started.md.</summary>
internal static class DuckDbSnippets
{
    public static async Task<ReportResult> Run(string path, string folder)
    {
        // snippet: duckdb-write
        SampleStore sample = new(new SampleStoreOptions { Attempts = 10_000 });
        await using (DuckDbStoreWriter store = DuckDbStoreWriter.Create(path))
        {
            store.WriteDirectory(sample.Directory);
            foreach (RecordBatch batch in RelationSchemas.Facts.SelectMany(relation => sample.Read(relation)))
            {
                store.Append(batch);
            }

            await store.CompleteAsync();
        }
        // end

        // snippet: duckdb-read
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(path);
        ReportResult result = await new ReportRunner(source).RunAsync(
            new ReportRequest
            {
                Report = ReportCatalog.AccountActivity,
                Scope = ReportScope.Account("ACC-NY"),
                Period = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 10, 31)),
            },
            ReportOutput.Folder(folder));
        // end
        return result;
    }

    public static async Task Write(
        string path, string folder, ReportDirectory directory, IAsyncEnumerable<RecordBatch> batches)
    {
        // snippet: duckdb-writer
        await using DuckDbStoreWriter writer = DuckDbStoreWriter.Create(path);
        writer.WriteDirectory(directory);
        await writer.AppendAsync(batches);         // of any fact relations
        await writer.ExportParquetAsync(folder);   // optional: the same as a data folder
        await writer.CompleteAsync();              // without this, disposing removes the file
        // end
    }

    public static async Task<(ReportResult OfFile, ReportResult OfFolder)> Open(
        string path, string folder, ReportRequest request, Func<string, ReportOutput> output)
    {
        // snippet: duckdb-open
        await using DuckDbAttemptSource file = DuckDbAttemptSource.OpenFile(path);
        await using DuckDbAttemptSource exports = DuckDbAttemptSource.OpenFolder(
            folder, new DuckDbSourceOptions { MemoryLimit = "1GB", Threads = 4 });
        // end
        return (
            await new ReportRunner(file).RunAsync(request, output("file")),
            await new ReportRunner(exports).RunAsync(request, output("folder")));
    }
}
