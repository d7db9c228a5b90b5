using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Sources;

/// <summary>A host's source over DuckDB.NET's Arrow batches, for rows that lie in order and are all asked for.</summary>
internal sealed class ArrowSource(DuckDBConnection connection, ReportDirectory directory) : IAttemptSource
{
    public string Name => "DuckDB, Arrow";

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) => new(directory);

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArrowVectors arrow = new(query.Relation, query.Columns);
        List<ColumnVector> vectors = [];
        await using DuckDBCommand command = connection.CreateCommand();
        command.CommandText =
            $"SELECT {string.Join(", ", query.Columns.Select(Value))} FROM store.main.{query.Relation.Name}";
        await foreach (Apache.Arrow.RecordBatch batch in command.ExecuteArrowBatchesAsync(cancellationToken))
        {
            using (batch)
            {
                yield return arrow.Wrap(batch, vectors);
                foreach (IDisposable vector in vectors.Cast<IDisposable>())
                {
                    vector.Dispose();
                }

                vectors.Clear();
            }
        }
    }

    // Arrow packs truth values in bits and labels in a dictionary of their own: both leave as the bytes they are here.
    private static string Value(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Boolean => $"CAST({column.Name} AS UTINYINT)",
        RelationColumnType.Enumeration => $"CAST(enum_code({column.Name}) AS UTINYINT)",
        _ => column.Name,
    };
}
