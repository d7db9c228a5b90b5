using System.Runtime.CompilerServices;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>The codes of short texts seen lately: texts of up to 15 bytes compare as two words.</summary>
internal sealed unsafe class TextCodes
{
    private const int Slots = 256;
    private const int LongestLength = 15;

    private readonly (ulong Low, ulong High, int Code)[] _slots = new (ulong, ulong, int)[Slots];

    /// <summary>Finds the code of a text, which is not empty and after which 16 bytes may be read.</summary>
    /// <returns>False for a long text, and for one not seen lately.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(byte* text, int length, out int code)
    {
        (ulong low, ulong high) = Words(text, length);
        ref (ulong Low, ulong High, int Code) slot = ref _slots[Slot(low, high)];
        code = slot.Code;
        return slot.Low == low && slot.High == high && length <= LongestLength;
    }

    public void Set(byte* text, int length, int code)
    {
        if (length <= LongestLength)
        {
            (ulong low, ulong high) = Words(text, length);
            _slots[Slot(low, high)] = (low, high, code);
        }
    }

    /// <summary>The text's bytes, then zeros, and the length in the last byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Low, ulong High) Words(byte* text, int length)
    {
        ulong low = Unsafe.ReadUnaligned<ulong>(text);
        ulong high = Unsafe.ReadUnaligned<ulong>(text + 8);
        ulong mask = length >= 8 ? ulong.MaxValue : (1UL << (length * 8)) - 1;
        ulong highMask = length <= 8 ? 0 : (1UL << ((length - 8) * 8)) - 1;
        return (low & mask, (high & highMask & (ulong.MaxValue >> 8)) | ((ulong)(uint)length << 56));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(ulong low, ulong high) =>
        (int)(unchecked((low ^ (high * 0x9E37_79B9_7F4A_7C15)) * 0xD6E8_FEB8_6659_FD93) >> 56);
}
