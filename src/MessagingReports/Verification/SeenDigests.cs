namespace MessagingReports.Verification;

/// <summary>The digests of the keys seen so far: 64 bits of each, in one open-addressing table.</summary>
/// <remarks>Units: 11 to 22 bytes a key, for a moment three times that when the table doubles.</remarks>
internal sealed class SeenDigests
{
    private const int FirstSlots = 1024;

    private ulong[] _slots = new ulong[FirstSlots];
    private int _count;
    private bool _hasZero;

    /// <summary>Adds a digest.</summary>
    /// <returns>False when it, or one that shares its 64 bits, was there.</returns>
    public bool Add(UInt128 digest)
    {
        ulong value = unchecked((ulong)digest);
        if (value == 0)
        {
            bool isNew = !_hasZero;
            _hasZero = true;
            return isNew;
        }

        if ((_count + 1L) * 4 > _slots.Length * 3L)
        {
            Grow();
        }

        if (!Put(_slots, value))
        {
            return false;
        }

        _count++;
        return true;
    }

    public bool Contains(UInt128 digest)
    {
        ulong value = unchecked((ulong)digest);
        return value == 0 ? _hasZero : _slots[Slot(_slots, value)] == value;
    }

    private static bool Put(ulong[] slots, ulong value)
    {
        int slot = Slot(slots, value);
        bool isNew = slots[slot] == 0;
        slots[slot] = value;
        return isNew;
    }

    private static int Slot(ulong[] slots, ulong value)
    {
        int mask = slots.Length - 1;
        int slot = unchecked((int)(value >> 32)) & mask;
        while (slots[slot] != 0 && slots[slot] != value)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        ulong[] slots = new ulong[_slots.Length * 2];
        foreach (ulong value in _slots)
        {
            if (value != 0)
            {
                Put(slots, value);
            }
        }

        _slots = slots;
    }
}
