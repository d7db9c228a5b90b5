namespace MessagingReports.Cli.Tests;

/// <summary>A stream that something happens to when it is written to.</summary>
internal sealed class BrokenStream(Action onWrite) : MemoryStream
{
    public BrokenStream()
        : this(new IOException("No space left on device"))
    {
    }

    public BrokenStream(Exception exception)
        : this(() => throw exception)
    {
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        onWrite();
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.CompletedTask;
    }
}
