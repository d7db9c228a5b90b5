namespace MessagingReports.Cli.Commands;

/// <summary>A source, and what has to be disposed with it.</summary>
internal sealed class OpenedSource(IAttemptSource source, IAsyncDisposable owner) : IAsyncDisposable
{
    public IAttemptSource Source { get; } = source;

    public ValueTask DisposeAsync() => owner.DisposeAsync();
}
