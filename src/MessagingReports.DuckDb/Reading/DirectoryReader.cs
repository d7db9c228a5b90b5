using MessagingReports.DuckDb.Catalogs;
using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Reads the seven directory relations in one transaction.</summary>
internal static class DirectoryReader
{
    public static ReportDirectory Read(NativeConnection connection, StoreCatalog catalog)
    {
        connection.Execute("BEGIN TRANSACTION");
        ReportDirectory directory =
            ReportDirectory.FromBatches(schema => Read(connection, catalog, catalog.Find(connection, schema)!));
        connection.Execute("COMMIT");
        return directory;
    }

    private static RecordBatch Read(NativeConnection connection, StoreCatalog catalog, DuckDbRelation relation) =>
        catalog.With(connection, relation, reading => Read(reading, relation));

    private static RecordBatch Read(NativeConnection connection, DuckDbRelation relation)
    {
        IReadOnlyList<RelationColumn> columns = relation.Schema.Columns;
        RowReader reader = new(relation, columns);
        RecordBatchBuilder builder = new(relation.Schema, columns, capacity: 1);
        try
        {
            using NativeResult result = connection.Query(
                $"SELECT {SqlText.List(reader.Expressions)} FROM {relation.From}");
            while (result.Next())
            {
                reader.Append(result.Rows, builder);
            }
        }
        catch (DuckDbFailure failure) when (BadCsv.IsSuspected(relation, failure))
        {
            throw BadCsv.Find(relation, failure, CancellationToken.None);
        }

        return builder.Build();
    }
}
