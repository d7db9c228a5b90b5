using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>The distinct pairs of a group and a value: an open-addressing index over pairs that never move.</summary>
/// <remarks>
/// Values of up to 16 bytes lie in the pair and cost nothing more; longer ones are copied once. Equal means equal
/// bytes: a hash alone decides nothing. Memory of a pair: 32 bytes, 12 to 24 in the index (half as much again while it
/// grows), and the bytes of a value longer than 16.
/// </remarks>
internal sealed unsafe class DistinctTable
{
    private const int FirstBits = 10;
    private const int HashBits = 32;

    private readonly PairChunks _pairs = new();
    private readonly ByteChunks _texts = new();
    private VectorBuffer<ulong> _index; // hash << 32 | number + 1; 0 is free
    private int _shift;

    public DistinctTable() => _index = NewIndex(FirstBits);

    /// <summary>The number of pairs.</summary>
    public int Count => _pairs.Count;

    /// <summary>The pair of a number from 0 to one less than <see cref="Count"/>.</summary>
    public ref readonly DistinctPair this[int number] => ref *_pairs[number];

    /// <summary>Makes room for some more pairs; what was fetched stays where it is while they are added.</summary>
    public void EnsureFree(int pairs)
    {
        while ((Count + (long)pairs) * 3 > _index.Capacity * 2L)
        {
            Grow();
        }
    }

    /// <summary>Asks for the part of the index where a hash is looked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FetchIndex(uint hash)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_index.Pointer + (hash >> _shift));
        }
    }

    /// <summary>Asks for the pair that a hash probably finds; reads the index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FetchPair(uint hash)
    {
        if (Sse.IsSupported)
        {
            // Without a branch, which would be hard to foresee: a free slot asks for the first pair.
            int number = unchecked((int)_index.Pointer[hash >> _shift]) - 1;
            Sse.Prefetch0(_pairs[number & ~(number >> 31)]);
        }
    }

    /// <summary>Adds a pair, or more predicates to one that is there; room was made before.</summary>
    /// <param name="pair">The pair; the bytes of a long text are the caller's and are copied.</param>
    /// <param name="hash">The pair's hash.</param>
    /// <returns>The predicates that are new to the pair.</returns>
    public ulong Add(DistinctPair* pair, uint hash)
    {
        unchecked
        {
            ulong* index = _index.Pointer;
            uint wrap = (uint)_index.Capacity - 1;
            for (uint slot = hash >> _shift; ; slot = (slot + 1) & wrap)
            {
                ulong entry = index[slot];
                if (entry == 0)
                {
                    index[slot] = ((ulong)hash << HashBits) | (uint)(Count + 1);
                    Append(pair);
                    return pair->Mask;
                }

                if ((uint)(entry >> HashBits) == hash)
                {
                    DistinctPair* known = _pairs[(int)entry - 1];
                    if (IsSame(known, pair))
                    {
                        ulong added = pair->Mask & ~known->Mask;
                        known->Mask |= added;
                        return added;
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame(DistinctPair* known, DistinctPair* pair) =>
        known->High == pair->High && known->Group == pair->Group && known->Length == pair->Length &&
        (known->Low == pair->Low || (pair->Length > InlineText.Bytes && HaveSameBytes(known, pair)));

    private static bool HaveSameBytes(DistinctPair* known, DistinctPair* pair) =>
        new ReadOnlySpan<byte>((byte*)known->Low, pair->Length).SequenceEqual(
            new ReadOnlySpan<byte>((byte*)pair->Low, pair->Length));

    private void Append(DistinctPair* pair)
    {
        DistinctPair* added = _pairs.Add();
        *added = *pair;
        if (pair->Length > InlineText.Bytes)
        {
            added->Low = (ulong)_texts.Copy((byte*)pair->Low, pair->Length);
        }
    }

    private VectorBuffer<ulong> NewIndex(int bits)
    {
        _shift = HashBits - bits;
        VectorBuffer<ulong> index = new(1 << bits);
        index.Span.Clear();
        return index;
    }

    // The first bits of the hash are the slot, so slots keep their order: growing reads and writes from end to end.
    private void Grow()
    {
        unchecked
        {
            ReadOnlySpan<ulong> old = _index.Span;
            _index = NewIndex(HashBits - _shift + 1);
            ulong* index = _index.Pointer;
            uint wrap = (uint)_index.Capacity - 1;
            foreach (ulong entry in old)
            {
                if (entry == 0)
                {
                    continue;
                }

                uint slot = (uint)(entry >> HashBits) >> _shift;
                while (index[slot] != 0)
                {
                    slot = (slot + 1) & wrap;
                }

                index[slot] = entry;
            }
        }
    }
}
