using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Data;

/// <summary>A host's source of row objects: a list it has, or rows that come asynchronously one by one.</summary>
internal sealed class AttemptRows(ReportDirectory directory, IReadOnlyList<Attempt> attempts, bool isRowByRow)
    : RowAttemptSource
{
    public override string Name => isRowByRow ? "rows, async one by one" : "rows, a list";

    public override ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        new(directory);

    /// <summary>The rows as an async iterator, one awaited step a row.</summary>
    public static async IAsyncEnumerable<T> OneByOneAsync<T>(IReadOnlyList<T> rows)
    {
        foreach (T row in rows)
        {
            await ValueTask.CompletedTask;
            yield return row;
        }
    }

    protected override IAsyncEnumerable<Attempt> ReadAttemptsAsync(
        SourceQuery query, CancellationToken cancellationToken) =>
        isRowByRow ? OneByOneAsync(attempts) : attempts.ToAsyncEnumerable();
}
