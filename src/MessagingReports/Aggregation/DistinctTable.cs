using System.Numerics;
using System.Runtime.CompilerServices;
using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>The distinct (group, value) pairs of one column, in one open-addressing table.</summary>
/// <remarks>
/// Values of up to 16 bytes lie in the slots and cost nothing more; longer ones are kept in chunks that never move. Equal means equal
/// bytes: a hash alone decides nothing. Memory: 48 to 96 bytes a distinct pair (32 a slot, a third to two thirds of them in use), half
/// as much again while the table grows, and the bytes of a value longer than 16.
/// </remarks>
internal sealed unsafe class DistinctTable
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
    private const int FirstBits = 10;

    // Random per process, so that nobody who chooses ids can make them collide.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    // Tables differ in it: filling one in the order of another's slots would otherwise crowd its values together.
    private readonly ulong _salt = (ulong)Random.Shared.NextInt64();
    private readonly ByteChunks _chunks = new();
    private VectorBuffer<DistinctSlot> _slots;
    private int _shift;
    private int _count;

    public DistinctTable() => _slots = NewSlots(FirstBits);

    /// <summary>The hash of a value of up to 16 bytes, or of a reference's code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(ulong low, ulong high, int length) =>
        unchecked(Mix(Mix(low ^ Seed ^ ((ulong)(uint)length << 56)) ^ high));

    /// <summary>The hash of a longer text.</summary>
    public static ulong Hash(byte* text, int length)
    {
        unchecked
        {
            ulong hash = Seed ^ (ulong)length;
            byte* last = text + length - sizeof(ulong);
            for (; text < last; text += sizeof(ulong))
            {
                hash = Mix(hash ^ *(ulong*)text);
            }

            return Mix(hash ^ *(ulong*)last);
        }
    }

    /// <summary>Where the search for a pair starts: its home, which orders slots so that growing reads and writes in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Home(ulong hash, int group) => unchecked(Mix(hash ^ _salt ^ ((ulong)(uint)group * Multiplier)));

    /// <summary>Makes room for some more pairs, so that <see cref="Prefetch"/> stays true while they are added.</summary>
    public void EnsureFree(int pairs)
    {
        while ((_count + (long)pairs) * 3 > _slots.Capacity * 2L)
        {
            Grow();
        }
    }

    /// <summary>Asks for the memory a search from <paramref name="home"/> reads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong home)
    {
        if (System.Runtime.Intrinsics.X86.Sse.IsSupported)
        {
            System.Runtime.Intrinsics.X86.Sse.Prefetch0(_slots.Pointer + (home >> _shift));
        }
    }

    /// <summary>Adds a pair, or more predicates to one that is there; room was made before.</summary>
    /// <param name="pair">The pair; the bytes of a long text are the caller's and are copied.</param>
    /// <param name="home">The pair's home.</param>
    /// <returns>The predicates that are new to the pair.</returns>
    public ulong Add(in DistinctSlot pair, ulong home)
    {
        unchecked
        {
            DistinctSlot* slots = _slots.Pointer;
            ulong wrap = (ulong)_slots.Capacity - 1;
            for (ulong index = home >> _shift; ; index = (index + 1) & wrap)
            {
                DistinctSlot* slot = slots + index;
                if (slot->Mask == 0)
                {
                    *slot = pair;
                    if (pair.Length > InlineText.Bytes)
                    {
                        slot->Low = (ulong)_chunks.Copy((byte*)pair.Low, pair.Length);
                    }

                    _count++;
                    return pair.Mask;
                }

                if (slot->High == pair.High && slot->Group == pair.Group && slot->Length == pair.Length &&
                    (slot->Low == pair.Low || (pair.Length > InlineText.Bytes && HaveSameBytes(slot, pair))))
                {
                    ulong added = pair.Mask & ~slot->Mask;
                    slot->Mask |= added;
                    return added;
                }
            }
        }
    }

    /// <summary>The slots, free ones among them.</summary>
    public ReadOnlySpan<DistinctSlot> Slots => _slots.Span;

    /// <summary>The home of a pair already in a table.</summary>
    public ulong HomeOf(in DistinctSlot pair) =>
        Home(pair.Length > InlineText.Bytes ? pair.High : Hash(pair.Low, pair.High, pair.Length), pair.Group);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        ulong high = Math.BigMul(value, Multiplier, out ulong low);
        return BitOperations.RotateLeft(high ^ low, 23);
    }

    private static bool HaveSameBytes(DistinctSlot* slot, in DistinctSlot pair) =>
        new ReadOnlySpan<byte>((byte*)slot->Low, pair.Length).SequenceEqual(
            new ReadOnlySpan<byte>((byte*)pair.Low, pair.Length));

    private VectorBuffer<DistinctSlot> NewSlots(int bits)
    {
        _shift = 64 - bits;
        VectorBuffer<DistinctSlot> slots = new(1 << bits);
        slots.Span.Clear();
        return slots;
    }

    private void Grow()
    {
        VectorBuffer<DistinctSlot> old = _slots;
        _slots = NewSlots(64 - _shift + 1);
        ulong wrap = (ulong)_slots.Capacity - 1;
        foreach (ref DistinctSlot pair in old.Span)
        {
            if (pair.Mask == 0)
            {
                continue;
            }

            ulong index = HomeOf(pair) >> _shift;
            while (_slots.Pointer[index].Mask != 0)
            {
                index = (index + 1) & wrap;
            }

            _slots.Pointer[index] = pair;
        }
    }
}
