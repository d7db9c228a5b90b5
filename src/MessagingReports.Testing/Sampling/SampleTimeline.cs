namespace MessagingReports.Testing.Sampling;

/// <summary>
/// Spreads <c>count</c> records over a time range: the time of record <c>i</c> is strictly increasing in <c>i</c>.
/// </summary>
/// <remarks>
/// Times are microseconds since the Unix epoch. Each record has its own slot and lies anywhere within it.
/// </remarks>
internal sealed class SampleTimeline
{
    private readonly ulong _key;
    private readonly long _start;
    private readonly long _slot;
    private readonly long _remainder;

    public SampleTimeline(ulong key, long start, long end, long count)
    {
        _key = key;
        _start = start;
        Count = count;
        long divisor = Math.Max(count, 1);
        _slot = Math.DivRem(end - start, divisor, out _remainder);
    }

    public long Count { get; }

    public long this[long index]
    {
        get
        {
            long jitter = (long)Math.BigMul(SampleHash.Of(_key, index), (ulong)_slot, out _);
            return _start + (index * _slot) + (index * _remainder / Count) + jitter;
        }
    }

    /// <summary>The first record at or after <paramref name="time"/>; <see cref="Count"/> when there is none.</summary>
    public long LowerBound(long time)
    {
        long low = 0;
        long high = Count;
        while (low < high)
        {
            long middle = low + ((high - low) / 2);
            if (this[middle] < time)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
