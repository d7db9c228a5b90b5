using System.Buffers.Binary;

namespace MessagingReports.Fuzz.Driving;

/// <summary>Makes an input out of others: some small changes, one upon the other.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> tokens, int maximumLength)
{
    private static readonly byte[] InterestingBytes =
    [
        0, 1, 7, 8, 9, 10, 13, 15, 16, 31, 32, 34, 39, 43, 44, 45, 48, 57, 59, 61, 63, 64, 65, 124, 127, 128, 0xC2,
        0xE2, 0xEF, 0xF0, 254, 255,
    ];

    private static readonly long[] InterestingNumbers =
    [
        0, 1, -1, 9, 10, 99, 100, 127, 128, 255, 256, 1000, short.MaxValue, ushort.MaxValue, int.MaxValue,
        int.MinValue, uint.MaxValue, long.MaxValue, long.MinValue, 999_999_999_999_999_999, 1_000_000_000_000_000_000,
        -62_135_596_800_000_000, 253_402_300_799_999_999, 86_400_000_000,
    ];

    /// <summary>A changed copy of <paramref name="input"/>, now and then grown together with another.</summary>
    public byte[] Mutate(byte[] input, byte[] other)
    {
        List<byte> bytes = [.. input];
        int changes = 1 << random.Next(5);
        for (int i = 0; i < changes; i++)
        {
            Change(bytes, other);
        }

        if (bytes.Count > maximumLength)
        {
            bytes.RemoveRange(maximumLength, bytes.Count - maximumLength);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        switch (bytes.Count == 0 ? 9 : random.Next(12))
        {
            case 0:
                bytes[At(bytes)] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[At(bytes)] = (byte)random.Next(256);
                break;
            case 2:
                bytes[At(bytes)] = InterestingBytes[random.Next(InterestingBytes.Length)];
                break;
            case 3:
                int at = At(bytes);
                bytes[at] = unchecked((byte)(bytes[at] + random.Next(-35, 36)));
                break;
            case 4:
                Number(bytes);
                break;
            case 5:
                Remove(bytes);
                break;
            case 6:
                bytes.InsertRange(At(bytes), Chunk(bytes));
                break;
            case 7:
                Overwrite(bytes, Chunk(bytes));
                break;
            case 8 when other.Length > 0:
                bytes.InsertRange(At(bytes), Chunk(other));
                break;
            case 10 when tokens.Count > 0:
                bytes.InsertRange(random.Next(bytes.Count + 1), tokens[random.Next(tokens.Count)]);
                break;
            case 11 when tokens.Count > 0:
                Overwrite(bytes, tokens[random.Next(tokens.Count)]);
                break;
            default:
                bytes.InsertRange(
                    random.Next(bytes.Count + 1),
                    Enumerable.Repeat((byte)random.Next(256), 1 + random.Next(random.Next(2) == 0 ? 4 : 200)));
                break;
        }
    }

    private int At(List<byte> bytes) => random.Next(bytes.Count);

    private void Number(List<byte> bytes)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        long near = random.Next(-1, 2) * random.Next(2);
        BinaryPrimitives.WriteInt64LittleEndian(
            number, unchecked(InterestingNumbers[random.Next(InterestingNumbers.Length)] + near));
        Overwrite(bytes, number[..(1 << random.Next(4))].ToArray());
    }

    private void Remove(List<byte> bytes)
    {
        int at = At(bytes);
        bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + random.Next(random.Next(2) == 0 ? 4 : bytes.Count)));
    }

    private void Overwrite(List<byte> bytes, IReadOnlyList<byte> with)
    {
        int at = At(bytes);
        for (int i = 0; i < with.Count && at + i < bytes.Count; i++)
        {
            bytes[at + i] = with[i];
        }
    }

    private byte[] Chunk(IReadOnlyList<byte> bytes)
    {
        int at = random.Next(bytes.Count);
        int length = Math.Min(bytes.Count - at, 1 + random.Next(random.Next(3) == 0 ? bytes.Count : 32));
        return [.. bytes.Skip(at).Take(length)];
    }
}
