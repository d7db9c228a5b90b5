using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Running;

/// <summary>A source that does what a test says, with the test store's directory.</summary>
internal sealed class StubSource : IAttemptSource
{
    public string Name => "stub";

    public Func<CancellationToken, ReportDirectory> ReadDirectory { get; init; } = _ => TestStore.DefaultDirectory;

    public Func<SourceQuery, CancellationToken, IAsyncEnumerable<RecordBatch>> Read { get; init; } =
        (_, _) => AsyncEnumerable.Empty<RecordBatch>();

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        new(ReadDirectory(cancellationToken));

    public IAsyncEnumerable<RecordBatch> ReadAsync(SourceQuery query, CancellationToken cancellationToken) =>
        Read(query, cancellationToken);
}
