using MessagingReports.Outputs;

namespace MessagingReports.Tests.Running;

/// <summary>Takes bytes when it is let go, or fails then.</summary>
internal sealed class HeldSink : OutputSink
{
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _called = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether a write that waits goes on waiting when it is cancelled.</summary>
    public bool IsStubborn { get; init; }

    public List<byte[]> Writes { get; } = [];

    /// <summary>Done when the first bytes were handed over.</summary>
    public Task IsCalled => _called.Task;

    /// <summary>What the last write was called with.</summary>
    public CancellationToken Token { get; private set; }

    /// <summary>Whether it was told that no more bytes come.</summary>
    public bool IsCompleted { get; private set; }

    public bool IsDisposed { get; private set; }

    public void Go() => _go.TrySetResult();

    public void Fail(Exception exception) => _go.TrySetException(exception);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Token = cancellationToken;
        _called.TrySetResult();
        await _go.Task.WaitAsync(IsStubborn ? CancellationToken.None : cancellationToken);
        Writes.Add(bytes.ToArray());
    }

    public override ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        IsCompleted = true;
        return ValueTask.CompletedTask;
    }

    public override ValueTask FinishAsync(byte[] manifest, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    public override ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
