namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A store that holds some records and can be asked for reports.</summary>
/// <param name="reads">The source.</param>
/// <param name="owner">What goes with the store beside the source, for example its schema; or null.</param>
internal sealed class OpenStore(IAttemptSource reads, IAsyncDisposable? owner = null) : IAsyncDisposable
{
    public IAttemptSource Source { get; } = reads;

    public async ValueTask DisposeAsync()
    {
        if (Source is IAsyncDisposable source)
        {
            await source.DisposeAsync();
        }

        if (owner is not null)
        {
            await owner.DisposeAsync();
        }
    }
}
