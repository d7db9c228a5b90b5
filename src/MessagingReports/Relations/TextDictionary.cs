using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessagingReports.Relations;

/// <summary>
/// A growing list of distinct UTF-8 texts, each with a dense code in the order of its first appearance.
/// </summary>
/// <remarks>
/// One thread at a time may add; any thread may read <see cref="Count"/> and the texts of codes below it meanwhile.
/// </remarks>
public sealed class TextDictionary
{
    // Random per process, so that nobody who chooses ids can make them collide. Codes do not depend on it.
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    // Another thread may read while one adds: texts are stored before the count that makes them visible.
    private byte[][] _texts = new byte[32][];
    private volatile int _count;
    private int[] _slots = new int[64]; // code + 1; 0 is free
    private uint[] _hashes = new uint[32];

    /// <summary>The number of texts; codes run from 0 to one less.</summary>
    public int Count => _count;

    /// <summary>The text of <paramref name="code"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code was not given out.</exception>
    public ReadOnlySpan<byte> this[int code]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unchecked((uint)code), (uint)_count, nameof(code));
            return _texts[code];
        }
    }

    /// <summary>The code of <paramref name="text"/>, new if it was not seen before.</summary>
    public int GetOrAdd(ReadOnlySpan<byte> text)
    {
        uint hash = Hash(text);
        int slot = FindSlot(text, hash);
        if (_slots[slot] != 0)
        {
            return _slots[slot] - 1;
        }

        int code = _count;
        if (code == _hashes.Length)
        {
            Array.Resize(ref _hashes, code * 2);
            Array.Resize(ref _texts, code * 2);
        }

        _texts[code] = text.ToArray();
        _hashes[code] = hash;
        _slots[slot] = code + 1;
        _count = code + 1;
        if (_count * 2 > _slots.Length)
        {
            Grow();
        }

        return code;
    }

    /// <summary>Finds the code of <paramref name="text"/> without adding it.</summary>
    /// <returns>The code, or -1 when the text is not in the dictionary.</returns>
    public int Find(ReadOnlySpan<byte> text) => _slots[FindSlot(text, Hash(text))] - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = Seed ^ (ulong)text.Length;
        ref byte start = ref MemoryMarshal.GetReference(text);
        int i = 0;
        for (; i <= text.Length - 8; i += 8)
        {
            hash = Mix(hash ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, i)));
        }

        if (i < text.Length)
        {
            ulong tail = 0;
            for (int shift = 0; i < text.Length; i++, shift += 8)
            {
                tail |= (ulong)Unsafe.Add(ref start, i) << shift;
            }

            hash = Mix(hash ^ tail);
        }

        return unchecked((uint)(hash ^ (hash >> 32)));
    }

    private static ulong Mix(ulong value)
    {
        ulong high = Math.BigMul(value, 0x9E37_79B9_7F4A_7C15, out ulong low);
        return BitOperations.RotateLeft(high ^ low, 23);
    }

    private int FindSlot(ReadOnlySpan<byte> text, uint hash)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(hash & (uint)mask);
        while (true)
        {
            int entry = _slots[slot];
            if (entry == 0 || (_hashes[entry - 1] == hash && text.SequenceEqual(_texts[entry - 1])))
            {
                return slot;
            }

            slot = (slot + 1) & mask;
        }
    }

    private void Grow()
    {
        int[] slots = new int[_slots.Length * 2];
        int mask = slots.Length - 1;
        for (int code = 0; code < _count; code++)
        {
            int slot = (int)(_hashes[code] & (uint)mask);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = code + 1;
        }

        _slots = slots;
    }
}
