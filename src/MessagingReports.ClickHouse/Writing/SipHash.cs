using System.Buffers.Binary;
using System.Numerics;

namespace MessagingReports.ClickHouse.Writing;

/// <summary>The server's function <c>sipHash64</c> of a text: SipHash-2-4 with a key of zeros.</summary>
internal static class SipHash
{
    public static ulong Of(ReadOnlySpan<byte> text)
    {
        State state = new()
        {
            V0 = 0x736F_6D65_7073_6575,
            V1 = 0x646F_7261_6E64_6F6D,
            V2 = 0x6C79_6765_6E65_7261,
            V3 = 0x7465_6462_7974_6573,
        };
        ReadOnlySpan<byte> rest = text;
        for (; rest.Length >= 8; rest = rest[8..])
        {
            state.Add(BinaryPrimitives.ReadUInt64LittleEndian(rest));
        }

        Span<byte> last = stackalloc byte[8];
        rest.CopyTo(last);
        last[7] = unchecked((byte)text.Length);
        state.Add(BinaryPrimitives.ReadUInt64LittleEndian(last));
        return state.Finish();
    }

    private ref struct State
    {
        public ulong V0;
        public ulong V1;
        public ulong V2;
        public ulong V3;

        public void Add(ulong word)
        {
            V3 ^= word;
            Round();
            Round();
            V0 ^= word;
        }

        public ulong Finish()
        {
            V2 ^= 0xFF;
            for (int i = 0; i < 4; i++)
            {
                Round();
            }

            return V0 ^ V1 ^ V2 ^ V3;
        }

        private void Round()
        {
            unchecked
            {
                V0 += V1;
                V2 += V3;
                V1 = BitOperations.RotateLeft(V1, 13) ^ V0;
                V3 = BitOperations.RotateLeft(V3, 16) ^ V2;
                V0 = BitOperations.RotateLeft(V0, 32);
                V2 += V1;
                V0 += V3;
                V1 = BitOperations.RotateLeft(V1, 17) ^ V2;
                V3 = BitOperations.RotateLeft(V3, 21) ^ V0;
                V2 = BitOperations.RotateLeft(V2, 32);
            }
        }
    }
}
