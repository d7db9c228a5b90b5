namespace MessagingReports;

/// <summary>One unchanging view of a store, opened by <see cref="ISnapshotAttemptSource"/> for one run.</summary>
public interface IAttemptSnapshot : IAttemptSource, IAsyncDisposable
{
}
