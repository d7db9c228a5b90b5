using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Data;

/// <summary>A source that has the sample's attempts ready as batches.</summary>
internal sealed class SampleSource(AccountSample sample) : IAttemptSource
{
    public string Name => "batches";

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        new(sample.Store.Directory);

    public IAsyncEnumerable<RecordBatch> ReadAsync(SourceQuery query, CancellationToken cancellationToken) =>
        query.Relation == AttemptsRelation.Schema
            ? sample.Batches.ToAsyncEnumerable()
            : AsyncEnumerable.Empty<RecordBatch>();
}
