using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Sql;
using Npgsql;

namespace MessagingReports.PostgreSql.Tests.Docs.Snippets;

/// <summary>The code of docs/postgresql.md.</summary>
internal static class PostgreSqlSnippets
{
    public static async Task<ReportResult> Run(
        string connectionString, string schema, ReportRequest request, string folder)
    {
        // snippet: postgresql-open
        await using NpgsqlDataSource dataSource = NpgsqlDataSource.Create(connectionString);
        PostgreSqlAttemptSource source = new(dataSource, new PostgreSqlSourceOptions
        {
            Mapping = new RelationMapping { Schema = schema },
            StatementTimeout = TimeSpan.FromMinutes(30),
        });
        ReportResult result = await new ReportRunner(source).RunAsync(request, ReportOutput.Folder(folder));
        // end
        return result;
    }

    public static PostgreSqlSourceOptions Mapped(string schema)
    {
        // snippet: postgresql-mapping
        PostgreSqlSourceOptions options = new()
        {
            Mapping = new RelationMapping
            {
                Schema = schema,
                Relations = new Dictionary<string, string> { ["attempts"] = "call_log" },
                Columns = new Dictionary<string, string>
                {
                    ["attempts.attempt_id"] = "call_no::text",
                    ["attempts.started_at"] = "begun",
                    ["attempts.device"] = "coalesce(dialled, '')",
                },
            },
        };
        // end
        return options;
    }

    public static async Task Load(
        PostgreSqlAttemptSource source,
        ReportDirectory directory,
        IAsyncEnumerable<RecordBatch> batches,
        CancellationToken cancellationToken)
    {
        // snippet: postgresql-load
        await source.CreateRelationsAsync(replace: false, cancellationToken);
        await source.LoadDirectoryAsync(directory, cancellationToken);
        await source.BulkLoadAsync(AttemptsRelation.Schema, batches, cancellationToken);
        // end
    }
}
