namespace MessagingReports.Outputs;

/// <summary>A caller's stream; it stays open, and what was written to it stays written.</summary>
internal sealed class StreamSink(Stream stream) : OutputSink
{
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsForeign(exception, cancellationToken))
        {
            throw Throw.CannotWriteStream(exception);
        }
    }

    public override async ValueTask FinishAsync(byte[] manifest, CancellationToken cancellationToken)
    {
        try
        {
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsForeign(exception, cancellationToken))
        {
            throw Throw.CannotWriteStream(exception);
        }
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
