using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Running;

/// <summary>A source with snapshots of another, which counts how many are open.</summary>
internal sealed class SnapshotSource(IAttemptSource inner) : ISnapshotAttemptSource
{
    public string Name => "snapshots";

    public int Opened { get; private set; }

    public int Disposed { get; private set; }

    public Action OnOpen { get; init; } = () => { };

    public Action OnDispose { get; init; } = () => { };

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A run reads the snapshot.");

    public IAsyncEnumerable<RecordBatch> ReadAsync(SourceQuery query, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A run reads the snapshot.");

    public ValueTask<IAttemptSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken)
    {
        OnOpen();
        Opened++;
        return new(new Snapshot(this, inner));
    }

    private sealed class Snapshot(SnapshotSource source, IAttemptSource inner) : IAttemptSnapshot
    {
        public string Name => source.Name;

        public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
            inner.ReadDirectoryAsync(cancellationToken);

        public IAsyncEnumerable<RecordBatch> ReadAsync(SourceQuery query, CancellationToken cancellationToken) =>
            inner.ReadAsync(query, cancellationToken);

        public ValueTask DisposeAsync()
        {
            source.Disposed++;
            source.OnDispose();
            return ValueTask.CompletedTask;
        }
    }
}
