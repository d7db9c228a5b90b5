namespace MessagingReports.Outputs;

/// <summary>Takes the bytes of one report.</summary>
/// <remarks>
/// The bytes become visible with <see cref="Commit"/>; a sink that is disposed before has left nothing behind, where
/// that is possible.
/// </remarks>
internal abstract class OutputSink : IAsyncDisposable
{
    /// <summary>The file's name, or null when there is no file.</summary>
    public virtual string? FileName => null;

    public virtual string? FilePath => null;

    public virtual string? ManifestPath => null;

    /// <summary>
    /// The bytes that lie in the output so far, where they are not those that were handed over; null where they are.
    /// </summary>
    public virtual long? StoredBytes => null;

    /// <summary>SHA-256 of the stored bytes in lower-case hexadecimal; null as with them.</summary>
    public virtual string? StoredSha256 => null;

    /// <summary>Takes the next bytes; they may be overwritten once the task is done.</summary>
    public abstract ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>No more bytes come: passes on what was held back.</summary>
    public virtual ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Makes the bytes safe, so that only <see cref="Commit"/> is left, which hardly fails.</summary>
    public abstract ValueTask FinishAsync(byte[] manifest, CancellationToken cancellationToken);

    /// <summary>Shows the finished report.</summary>
    public virtual void Commit()
    {
    }

    /// <summary>Takes back a <see cref="Commit"/>, because another report of the same run failed.</summary>
    public virtual void Rollback()
    {
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>Whether the failure of a caller's stream or pipe is anything but the cancellation of the run.</summary>
    protected static bool IsForeign(Exception exception, CancellationToken cancellationToken) =>
        !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);
}
