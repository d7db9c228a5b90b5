using MessagingReports.Model;

namespace MessagingReports.Running;

/// <summary>A source held for one run, with its directory read: a snapshot where the source has them.</summary>
internal sealed class SourceSession : IAsyncDisposable
{
    private IAttemptSnapshot? _snapshot;

    private SourceSession(IAttemptSource source, IAttemptSnapshot? snapshot, ReportDirectory directory)
    {
        Source = source;
        _snapshot = snapshot;
        Directory = directory;
    }

    public IAttemptSource Source { get; }

    public ReportDirectory Directory { get; }

    public static async ValueTask<SourceSession> OpenAsync(IAttemptSource source, CancellationToken cancellationToken)
    {
        IAttemptSnapshot? snapshot = null;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (source is ISnapshotAttemptSource snapshots)
            {
                snapshot = await snapshots.OpenSnapshotAsync(cancellationToken).ConfigureAwait(false);
                source = snapshot;
            }

            ReportDirectory directory = await source.ReadDirectoryAsync(cancellationToken).ConfigureAwait(false);
            return new SourceSession(source, snapshot, directory);
        }
        catch (Exception exception)
        {
            await SourceFailure.DisposeQuietlyAsync(snapshot).ConfigureAwait(false);
            if (SourceFailure.IsForeign(exception, cancellationToken))
            {
                throw Throw.SourceFailed(source.Name, exception);
            }

            throw;
        }
    }

    /// <summary>Closes the snapshot at the end of a run that went well.</summary>
    /// <exception cref="ReportSourceException">It does not close.</exception>
    public async ValueTask CloseAsync()
    {
        IAttemptSnapshot? snapshot = _snapshot;
        _snapshot = null;
        try
        {
            if (snapshot is not null)
            {
                await snapshot.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (SourceFailure.IsForeign(exception, CancellationToken.None))
        {
            throw Throw.SourceFailed(Source.Name, exception);
        }
    }

    /// <summary>Closes the snapshot of a run that failed; nothing after <see cref="CloseAsync"/>.</summary>
    public ValueTask DisposeAsync() => SourceFailure.DisposeQuietlyAsync(_snapshot);
}
