namespace MessagingReports.Testing.Sampling;

/// <summary>
/// Random numbers that are a pure function of (seed, stream, index): SplitMix64's finalizer over a counter.
/// </summary>
/// <remarks>Integer arithmetic only, so that every machine and every .NET version draws the same.</remarks>
internal static class SampleHash
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    public static ulong Mix(ulong value) => unchecked(Finalize(value + Golden));

    public static ulong Of(ulong key, long index) => unchecked(Finalize(key + ((ulong)index * Golden)));

    /// <summary>A number in [0, bound) from the bits of <paramref name="hash"/> under a salt.</summary>
    public static int Draw(ulong hash, uint salt, int bound) =>
        (int)Math.BigMul(unchecked(Finalize(hash + (salt * Golden))), (ulong)bound, out _);

    private static ulong Finalize(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
            value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
            return value ^ (value >> 31);
        }
    }
}
