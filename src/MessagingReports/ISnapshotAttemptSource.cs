namespace MessagingReports;

/// <summary>
/// A source that can hold still for a run: everything a run reads then comes from one snapshot of the store.
/// </summary>
public interface ISnapshotAttemptSource : IAttemptSource
{
    /// <summary>Opens a snapshot for one run, which disposes it at its end, failed or not.</summary>
    /// <exception cref="ReportSourceException">The store failed.</exception>
    ValueTask<IAttemptSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken);
}
