using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MessagingReports.Aggregation;

/// <summary>The distinct pairs of a group and a value: an open-addressing index over pairs that never move.</summary>
/// <remarks>
/// Values of up to 16 bytes lie in the pair and cost nothing more; longer ones are copied once. Equal means equal
/// bytes: a hash alone decides nothing. Memory of a pair: 32 bytes, 12 to 24 in the index (half as much again while it
/// grows), and the bytes of a value longer than 16.
/// </remarks>
internal sealed unsafe class DistinctTable
{
    private const int FirstBits = 7;
    private const int HashBits = 32;

    // A bucket is a cache line: the hashes of 8 pairs, 0 where there is none, then their numbers.
    private const int BucketPairs = 8;
    private const int BucketSize = 2 * BucketPairs;

    private readonly PairChunks _pairs = new();
    private readonly ByteChunks _texts = new();
    private LineMemory<uint> _index;
    private int _shift;

    public DistinctTable() => _index = NewIndex(FirstBits);

    /// <summary>The number of pairs.</summary>
    public int Count => _pairs.Count;

    /// <summary>The pairs there is room for: a third of the index, so that few of its buckets are full.</summary>
    public int Capacity => _index.Capacity / 3;

    /// <summary>The pair of a number from 0 to one less than <see cref="Count"/>.</summary>
    public ref readonly DistinctPair this[int number] => ref *_pairs[number];

    /// <summary>Makes room for some more pairs; what was fetched stays where it is while they are added.</summary>
    public void EnsureFree(int pairs)
    {
        while (Count + pairs > Capacity)
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
            Sse.Prefetch0(Bucket(hash >> _shift));
        }
    }

    /// <summary>Asks for the pair that a hash probably finds; reads the index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FetchPair(uint hash)
    {
        if (Sse.IsSupported)
        {
            // Without a branch, which would be hard to foresee: when there is no match, any pair will do.
            uint* bucket = Bucket(hash >> _shift);
            int match = BitOperations.TrailingZeroCount(Matches(Vector256.Load(bucket), hash)) & (BucketPairs - 1);
            Sse.Prefetch0(_pairs[(int)bucket[BucketPairs + match]]);
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
            for (uint number = hash >> _shift; ; number = Next(number))
            {
                uint* bucket = Bucket(number);
                Vector256<uint> hashes = Vector256.Load(bucket);
                for (uint matches = Matches(hashes, hash); matches != 0; matches &= matches - 1)
                {
                    int match = BitOperations.TrailingZeroCount(matches);
                    DistinctPair* known = _pairs[(int)bucket[BucketPairs + match]];
                    if (IsSame(known, pair))
                    {
                        ulong added = pair->Mask & ~known->Mask;
                        known->Mask |= added;
                        return added;
                    }
                }

                uint free = Matches(hashes, 0);
                if (free != 0)
                {
                    int slot = BitOperations.TrailingZeroCount(free);
                    bucket[slot] = hash;
                    bucket[BucketPairs + slot] = (uint)Count;
                    Append(pair);
                    return pair->Mask;
                }
            }
        }
    }

    public void Free()
    {
        _index.Free();
        _pairs.Free();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Matches(Vector256<uint> hashes, uint hash) =>
        Vector256.Equals(hashes, Vector256.Create(hash)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint* Bucket(uint number) => unchecked(_index.Pointer + ((nuint)number * BucketSize));

    private uint Next(uint bucket) => (bucket + 1) & ((uint)(_index.Capacity / BucketSize) - 1);

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

    private LineMemory<uint> NewIndex(int bits)
    {
        _shift = HashBits - bits;
        return new LineMemory<uint>(BucketSize << bits, isZero: true);
    }

    // The first bits of the hash are the bucket, so pairs keep their order: growing reads and writes from end to end.
    private void Grow()
    {
        LineMemory<uint> before = _index;
        ReadOnlySpan<uint> old = before.Span;
        _index = NewIndex(HashBits - _shift + 1);
        for (int bucket = 0; bucket < old.Length; bucket += BucketSize)
        {
            for (int slot = bucket; slot < bucket + BucketPairs && old[slot] != 0; slot++)
            {
                Place(old[slot], old[slot + BucketPairs]);
            }
        }

        before.Free();
    }

    private void Place(uint hash, uint pair)
    {
        for (uint number = hash >> _shift; ; number = Next(number))
        {
            uint* bucket = Bucket(number);
            uint free = Matches(Vector256.Load(bucket), 0);
            if (free != 0)
            {
                int slot = BitOperations.TrailingZeroCount(free);
                bucket[slot] = hash;
                bucket[BucketPairs + slot] = pair;
                return;
            }
        }
    }
}
