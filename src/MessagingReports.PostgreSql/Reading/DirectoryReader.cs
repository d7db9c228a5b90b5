using MessagingReports.Model;
using MessagingReports.PostgreSql.Catalogs;
using MessagingReports.PostgreSql.Sessions;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>Reads the seven directory relations.</summary>
internal static class DirectoryReader
{
    public static async ValueTask<ReportDirectory> ReadAsync(
        Session session, StoreCatalog catalog, CancellationToken cancellationToken)
    {
        Dictionary<RelationSchema, RecordBatch> batches = [];
        foreach (RelationSchema schema in RelationSchemas.Directory)
        {
            StoreRelation? relation = await catalog.FindAsync(session, schema, cancellationToken).ConfigureAwait(false);
            batches.Add(schema, await ReadAsync(session, relation!, cancellationToken).ConfigureAwait(false));
        }

        return ReportDirectory.FromBatches(schema => batches[schema]);
    }

    private static async ValueTask<RecordBatch> ReadAsync(
        Session session, StoreRelation relation, CancellationToken cancellationToken)
    {
        RecordBatchBuilder builder = new(relation.Schema, relation.Schema.Columns, capacity: 1);
        RowSelection selection = new(relation, relation.Schema.Columns);
        RowParser parser = new(selection, builder);
        CopyReader rows = await CopyReader.OpenAsync(
            session,
            $"SELECT {SqlText.List(selection.Expressions)} FROM {relation.From}",
            selection.Expressions.Count,
            relation.Schema.Name,
            cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            while (await rows.NextAsync(cancellationToken).ConfigureAwait(false))
            {
                parser.Append(rows.Row);
            }
        }

        return builder.Build();
    }
}
