namespace MessagingReports.Testing.Sampling;

/// <summary>Draws several small numbers from one 64-bit hash, most significant bits first.</summary>
internal struct SampleBits(ulong hash)
{
    private ulong _left = hash;

    /// <summary>A number in [0, bound); the product of all bounds of one hash should stay far below 2^64.</summary>
    public int Next(int bound) => (int)Math.BigMul(_left, (ulong)bound, out _left);
}
