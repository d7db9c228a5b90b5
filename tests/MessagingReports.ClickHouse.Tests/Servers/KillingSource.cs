using System.Runtime.CompilerServices;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Tests.Servers;

/// <summary>A source whose server meets its end after the first batch of a read.</summary>
internal sealed class KillingSource(IAttemptSource source, Func<Task> kill) : IAttemptSource
{
    public string Name => source.Name;

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        source.ReadDirectoryAsync(cancellationToken);

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool isFirst = true;
        await foreach (RecordBatch batch in source.ReadAsync(query, cancellationToken))
        {
            yield return batch;
            if (isFirst)
            {
                isFirst = false;
                await kill();
            }
        }
    }
}
