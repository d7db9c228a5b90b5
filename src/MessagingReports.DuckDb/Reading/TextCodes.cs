using System.Runtime.CompilerServices;
using MessagingReports.DuckDb.Native;

namespace MessagingReports.DuckDb.Reading;

/// <summary>
/// The codes of short texts seen lately: texts of up to 12 bytes lie in place and compare as two words.
/// </summary>
internal sealed unsafe class TextCodes
{
    private const int Slots = 256;
    private readonly (ulong Low, ulong High, int Code)[] _slots = new (ulong, ulong, int)[Slots];

    /// <summary>Finds the code of a text.</summary>
    /// <returns>False for a long text, and for one not seen lately.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(NativeText* text, out int code)
    {
        ulong low = ((ulong*)text)[0];
        ulong high = ((ulong*)text)[1];
        ref (ulong Low, ulong High, int Code) slot = ref _slots[Slot(low, high)];
        code = slot.Code;
        return slot.Low == low && slot.High == high && unchecked((uint)low) <= NativeText.InlineLength;
    }

    public void Set(NativeText* text, int code)
    {
        ulong low = ((ulong*)text)[0];
        ulong high = ((ulong*)text)[1];
        if (unchecked((uint)low) <= NativeText.InlineLength)
        {
            _slots[Slot(low, high)] = (low, high, code);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Slot(ulong low, ulong high) =>
        (int)(unchecked((low ^ (high * 0x9E37_79B9_7F4A_7C15)) * 0xD6E8_FEB8_6659_FD93) >> 56);
}
