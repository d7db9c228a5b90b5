using System.Runtime.CompilerServices;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Tests;

/// <summary>A source whose server suffers something after the first batch.</summary>
internal sealed class KillingSource(IAttemptSource source, Func<Task> kill) : IAttemptSource
{
    public string Name => source.Name;

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        source.ReadDirectoryAsync(cancellationToken);

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool isKilled = false;
        await foreach (RecordBatch batch in source.ReadAsync(query, cancellationToken))
        {
            if (!isKilled)
            {
                isKilled = true;
                await kill();
            }

            yield return batch;
        }
    }
}
