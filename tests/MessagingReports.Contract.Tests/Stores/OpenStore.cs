namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A store that holds some records and can be asked for reports.</summary>
internal sealed class OpenStore(IAttemptSource source, IAsyncDisposable? server = null) : IAsyncDisposable
{
    public IAttemptSource Source { get; } = source;

    public async ValueTask DisposeAsync()
    {
        if (Source is IAsyncDisposable owner)
        {
            await owner.DisposeAsync();
        }

        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}
