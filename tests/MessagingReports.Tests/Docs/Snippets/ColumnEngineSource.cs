using System.Runtime.CompilerServices;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>The second source of docs/writing-a-source.md.</summary>
internal sealed class ColumnEngineSource(IColumnEngine engine) : IAttemptSource
{
    public string Name => "engine";

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        engine.ReadDirectoryAsync(cancellationToken);

    // snippet: source-of-batches
    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RecordBatchBuilder batch = new(query.Relation, query.Columns);
        await foreach (EngineRow row in engine.ReadAsync(query, cancellationToken))
        {
            foreach (RelationColumn column in query.Columns)
            {
                Append(batch.Find(column)!, row);
            }

            if (batch.Count == RecordBatchBuilder.DefaultCapacity)
            {
                yield return batch.Build();
                batch.Clear();
            }
        }

        if (batch.Count > 0)
        {
            yield return batch.Build();
        }
    }

    private static void Append(ColumnBuilder column, EngineRow row)
    {
        switch (column)
        {
            case ColumnBuilder when row.IsNull(column.Column):
                column.AppendNull();
                break;
            case TextBuilder texts:                     // ids and texts
                texts.Append(row.Utf8(column.Column));
                break;
            case DictionaryBuilder references:          // account, campaign, pass …
                references.Append(row.Utf8(column.Column));
                break;
            case FixedBuilder<long> numbers:            // instants, decimals, int64
                numbers.Append(row.Int64(column.Column));
                break;
            case FixedBuilder<int> numbers:
                numbers.Append(row.Int32(column.Column));
                break;
            case FixedBuilder<byte> codes:              // enumerations and booleans
                codes.Append(row.Code(column.Column));
                break;
        }
    }
    // end
}
