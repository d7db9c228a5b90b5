using MessagingReports.ClickHouse.Catalogs;
using MessagingReports.ClickHouse.Http;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>Reads the seven directory relations, all at once.</summary>
/// <remarks>
/// A few rows of a distributed table take a server tens of milliseconds, most of them to make threads for the parts.
/// </remarks>
internal static class DirectoryReader
{
    public static async Task<ReportDirectory> ReadAsync(
        ServerLink link, QuerySettings settings, StoreCatalog catalog, CancellationToken cancellationToken)
    {
        QuerySettings small = settings.Whole().With("max_threads", 1);
        RecordBatch[] batches = await Task.WhenAll(RelationSchemas.Directory.Select(
            schema => ReadAsync(link, small, catalog, schema, cancellationToken))).ConfigureAwait(false);
        return ReportDirectory.FromBatches(schema => batches.First(batch => batch.Schema == schema));
    }

    private static async Task<RecordBatch> ReadAsync(
        ServerLink link,
        QuerySettings settings,
        StoreCatalog catalog,
        RelationSchema schema,
        CancellationToken cancellationToken)
    {
        ServerRelation relation = (await catalog.FindAsync(schema, cancellationToken).ConfigureAwait(false))!;
        IReadOnlyList<RelationColumn> columns = schema.Columns;
        AnswerReader reader = new(relation, columns);
        RecordBatchBuilder builder = new(schema, columns, capacity: 1);
        OpenAnswer answer = await OpenAnswer.StartAsync(
            link, AnswerSql.All(relation, reader.Columns), settings, cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            reader.Read(answer.Stream, _ => builder);
            answer.End();
        }

        return builder.Build();
    }
}
