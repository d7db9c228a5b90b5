namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A store that holds some records and can be asked for reports.</summary>
internal sealed class OpenStore(IAttemptSource source) : IAsyncDisposable
{
    public IAttemptSource Source { get; } = source;

    public ValueTask DisposeAsync() =>
        Source is IAsyncDisposable owner ? owner.DisposeAsync() : ValueTask.CompletedTask;
}
