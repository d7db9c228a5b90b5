using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Tests.Docs.Snippets;

/// <summary>The code of docs/clickhouse.md.</summary>
internal static class ClickHouseSnippets
{
    public static async Task<ReportResult> Run(string connectionString, ReportRequest request, string folder)
    {
        // snippet: clickhouse-open
        await using ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(
            connectionString, new ClickHouseSourceOptions { QueryTimeout = TimeSpan.FromMinutes(10) });
        ReportResult result =
            await new ReportRunner(source).RunAsync(request, ReportOutput.Folder(folder));
        // end
        return result;
    }

    public static async Task Load(
        string connectionString,
        ReportDirectory directory,
        Func<RelationSchema, IAsyncEnumerable<RecordBatch>> read,
        CancellationToken cancellationToken)
    {
        // snippet: clickhouse-load
        await using ClickHouseAttemptSource store = ClickHouseAttemptSource.Open(connectionString);
        await store.CreateRelationsAsync(replace: false, cancellationToken);
        await store.LoadDirectoryAsync(directory, cancellationToken);
        foreach (RelationSchema relation in RelationSchemas.Facts)
        {
            await store.BulkLoadAsync(relation, read(relation), cancellationToken);
        }
        // end
    }

    public static ClickHouseSourceOptions Map()
    {
        // snippet: clickhouse-map
        ClickHouseSourceOptions options = new()
        {
            Mapping = new RelationMapping
            {
                Schema = "telephony",
                Relations = new Dictionary<string, string> { ["attempts"] = "call_log" },
                Columns = new Dictionary<string, string>
                {
                    ["attempts.started_at"] = "toUnixTimestamp64Micro(begun)",    // a DateTime64 column
                    ["attempts.answered_at"] = "toInt64(toUnixTimestamp(picked_up)) * 1000000", // a DateTime column
                    ["attempts.device"] = "concat('+', phone)",
                },
            },
        };
        // end
        return options;
    }
}
