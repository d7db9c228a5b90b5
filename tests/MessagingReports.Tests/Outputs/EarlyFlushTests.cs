using MessagingReports.Outputs;
using Microsoft.Win32.SafeHandles;

namespace MessagingReports.Tests.Outputs;

public sealed class EarlyFlushTests
{
    [Fact]
    public async Task Wrote_LessThanTheStep_FlushesNothing()
    {
        EarlyFlush flush = new(Closed(), flushBytes: 10);

        flush.Wrote(9);

        await flush.EndAsync();
    }

    [Fact]
    public async Task EndAsync_FlushThatFailed_IsTold()
    {
        EarlyFlush flush = new(Closed(), flushBytes: 10);

        flush.Wrote(9);
        flush.Wrote(1);

        await Assert.ThrowsAsync<ObjectDisposedException>(flush.EndAsync);
    }

    [Fact]
    public async Task Wrote_AfterAFlushThatFailed_IsTold()
    {
        EarlyFlush flush = new(Closed(), flushBytes: 10);
        flush.Wrote(10);
        await Assert.ThrowsAsync<ObjectDisposedException>(flush.EndAsync);

        Assert.Throws<ObjectDisposedException>(() => flush.Wrote(10));
    }

    [Fact]
    public async Task Wrote_OpenFile_FlushesWhileMoreIsWritten()
    {
        string path = Path.Combine(Path.GetTempPath(), $"early-flush-{Guid.NewGuid():N}");
        try
        {
            using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            EarlyFlush flush = new(stream.SafeFileHandle, flushBytes: 3);
            for (byte i = 0; i < 20; i++)
            {
                stream.Write([i, i]);
                flush.Wrote(2);
            }

            await flush.EndAsync();
            Assert.Equal(40, stream.Length);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static SafeFileHandle Closed()
    {
        SafeFileHandle handle = File.OpenHandle(
            Path.Combine(Path.GetTempPath(), $"early-flush-{Guid.NewGuid():N}"),
            FileMode.CreateNew,
            FileAccess.Write,
            options: FileOptions.DeleteOnClose);
        handle.Dispose();
        return handle;
    }
}
