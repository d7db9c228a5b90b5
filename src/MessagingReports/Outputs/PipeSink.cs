using System.IO.Pipelines;

namespace MessagingReports.Outputs;

/// <summary>A caller's pipe; the caller completes it, and what was written to it stays written.</summary>
internal sealed class PipeSink(PipeWriter pipe) : OutputSink
{
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        FlushResult result;
        try
        {
            result = await pipe.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsForeign(exception, cancellationToken))
        {
            throw Throw.CannotWritePipe(exception);
        }

        if (result.IsCanceled)
        {
            throw new OperationCanceledException();
        }

        if (result.IsCompleted)
        {
            throw Throw.ReaderGone();
        }
    }

    public override ValueTask FinishAsync(byte[] manifest, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
