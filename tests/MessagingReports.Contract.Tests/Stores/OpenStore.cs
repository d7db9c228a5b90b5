namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A store that holds some records and can be asked for reports.</summary>
/// <param name="source">The source.</param>
/// <param name="owner">What goes with the store; null when that is the source itself or nothing.</param>
internal sealed class OpenStore(IAttemptSource source, IAsyncDisposable? owner = null) : IAsyncDisposable
{
    public IAttemptSource Source { get; } = source;

    public ValueTask DisposeAsync() =>
        (owner ?? Source as IAsyncDisposable) is { } disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
}
