using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.DuckDb.Tests.Docs.Snippets;

/// <summary>The DuckDB code of docs/getting-started.md.</summary>
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
}
