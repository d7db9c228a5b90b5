using MessagingReports.DuckDb.Catalogs;
using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Fills the ring with every row of a relation, as they lie in the store.</summary>
internal sealed class RelationProducer(
    StoreCatalog catalog, DuckDbRelation relation, BatchRing ring, CancellationToken cancellationToken)
{
    public void Run(NativeConnection connection)
    {
        RowReader reader = new(relation, relation.Schema.Columns);
        BatchFiller filler = new(reader, ring, cancellationToken);
        string sql = $"SELECT {SqlText.List(reader.Expressions)} FROM {relation.From}";
        catalog.With(connection, relation, reading => filler.AppendAll(reading, sql));
        filler.Finish();
    }
}
