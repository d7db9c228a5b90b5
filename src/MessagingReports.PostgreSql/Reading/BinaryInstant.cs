using System.Buffers.Binary;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>The binary form of timestamps: microseconds since 2000, the two ends for infinity.</summary>
internal static class BinaryInstant
{
    /// <summary>2000-01-01 in microseconds since 1970.</summary>
    public const long Epoch = 946_684_800_000_000;

    /// <summary>Microseconds since 1970.</summary>
    /// <returns>False for infinity.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out long value)
    {
        long stored = BinaryPrimitives.ReadInt64BigEndian(bytes);
        value = unchecked(stored + Epoch);
        return stored is not (long.MinValue or long.MaxValue);
    }
}
