using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks.Data;

/// <summary>Attempts of every account as batches of a few columns: what an aggregation reads.</summary>
internal static class AttemptBatches
{
    public static IReadOnlyList<RecordBatch> Of(int rows, IReadOnlyList<RelationColumn> columns)
    {
        SampleStore store = new(new SampleStoreOptions { Attempts = rows });
        RelationDictionaries dictionaries = new(AttemptsRelation.Schema);
        return
        [
            .. store.Read(AttemptsRelation.Schema, columns)
                .Select(batch => BatchCopy.Of(batch, columns, batch.Count, dictionaries)),
        ];
    }
}
