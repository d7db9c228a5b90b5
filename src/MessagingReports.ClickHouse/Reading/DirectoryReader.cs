using MessagingReports.ClickHouse.Catalogs;
using MessagingReports.ClickHouse.Http;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>Reads the seven directory relations, one after the other.</summary>
internal static class DirectoryReader
{
    public static async Task<ReportDirectory> ReadAsync(
        ServerLink link, QuerySettings settings, StoreCatalog catalog, CancellationToken cancellationToken)
    {
        Dictionary<RelationSchema, RecordBatch> batches = [];
        foreach (RelationSchema schema in RelationSchemas.Directory)
        {
            ServerRelation relation = (await catalog.FindAsync(schema, cancellationToken).ConfigureAwait(false))!;
            batches[schema] = await ReadAsync(link, settings, relation, cancellationToken).ConfigureAwait(false);
        }

        return ReportDirectory.FromBatches(schema => batches[schema]);
    }

    private static async Task<RecordBatch> ReadAsync(
        ServerLink link, QuerySettings settings, ServerRelation relation, CancellationToken cancellationToken)
    {
        IReadOnlyList<RelationColumn> columns = relation.Schema.Columns;
        AnswerReader reader = new(relation, columns);
        RecordBatchBuilder builder = new(relation.Schema, columns, capacity: 1);
        OpenAnswer answer = await OpenAnswer.StartAsync(
            link, AnswerSql.All(relation, reader.Columns), settings.Whole(), cancellationToken).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            reader.Read(answer.Stream, _ => builder);
            answer.End();
        }

        return builder.Build();
    }
}
