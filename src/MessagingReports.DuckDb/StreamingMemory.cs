using MessagingReports.DuckDb.Native;

namespace MessagingReports.DuckDb;

/// <summary>Keeps the memory limit of the instance that streams at what its running reads need.</summary>
/// <remarks>
/// DuckDB keeps every block it has read until the limit is reached, whether it is needed again or not, so that a fixed
/// limit would make the memory of a run depend on how much it reads. A scan needs one block of each column's values and
/// one of its nulls. With every change of the limit DuckDB also gives back all pages it has no use for just then, only
/// to ask for them again: up to twice what is needed, the limit stays.
/// </remarks>
internal sealed class StreamingMemory
{
    /// <summary>Two blocks of 256 KiB.</summary>
    private const long BytesPerColumn = 2 * 256 * 1024;

    /// <summary>Results that wait for their reader, and the table's description.</summary>
    private const long BytesPerRead = 4 * 1024 * 1024;

    private const int DirectoryColumns = 64;

    private const int MostSlack = 2;

    private readonly Lock _changing = new();
    private long _needed;
    private long _limit = long.MaxValue; // not known to be less until it is set

    /// <summary>The setting to open the instance with: enough to read a directory.</summary>
    public static string Initial => Setting(Need(DirectoryColumns));

    /// <summary>Makes room for a read of so many columns, until the lease is disposed.</summary>
    public IDisposable Reserve(NativeConnection connection, int columns)
    {
        Lease lease = new(this, Need(columns));
        lock (_changing)
        {
            long needed = _needed + lease.Bytes;
            if (needed > _limit || needed < _limit / MostSlack)
            {
                Set(connection, needed);
            }

            _needed = needed;
        }

        return lease;
    }

    private static long Need(int columns) => BytesPerRead + (columns * BytesPerColumn);

    private void Set(NativeConnection connection, long limit)
    {
        try
        {
            connection.Execute($"SET GLOBAL memory_limit = '{Setting(limit)}'");
            _limit = limit;
        }
        catch (DuckDbFailure) when (limit < _limit)
        {
            // More than that is in use just now: the old limit stays, which is enough.
        }
    }

    private void Release(long bytes)
    {
        lock (_changing)
        {
            _needed -= bytes;
        }
    }

    private static string Setting(long bytes) => FormattableString.Invariant($"{bytes / 1024}KiB");

    private sealed class Lease(StreamingMemory memory, long bytes) : IDisposable
    {
        public long Bytes => bytes;

        public void Dispose() => memory.Release(bytes);
    }
}
