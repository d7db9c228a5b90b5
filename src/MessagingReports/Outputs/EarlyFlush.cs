using Microsoft.Win32.SafeHandles;

namespace MessagingReports.Outputs;

/// <summary>
/// Has the disk begin with what is written already, so that the last flush has little left to wait for.
/// </summary>
/// <param name="file">An open file; whoever closes it first waits for <see cref="EndAsync"/>.</param>
/// <param name="flushBytes">Bytes between two flushes: enough that they are few, so few that the last is short.</param>
internal sealed class EarlyFlush(SafeFileHandle file, long flushBytes = 32 * 1024 * 1024)
{
    private Task _flush = Task.CompletedTask;
    private long _unflushed;

    /// <summary>Counts bytes written; starts a flush on another thread when it is time and none is running.</summary>
    /// <exception cref="IOException">An earlier flush failed: the system tells that only once.</exception>
    public void Wrote(int bytes)
    {
        _unflushed += bytes;
        if (_unflushed >= flushBytes && _flush.IsCompleted)
        {
            _flush.GetAwaiter().GetResult();
            _unflushed = 0;
            _flush = Task.Run(() => DiskFlush.Flush(file));
        }
    }

    /// <summary>Waits for the flush that is running, if any.</summary>
    /// <exception cref="IOException">It failed.</exception>
    public Task EndAsync() => _flush;
}
