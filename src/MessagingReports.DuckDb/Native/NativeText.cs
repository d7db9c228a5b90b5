using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessagingReports.DuckDb.Native;

/// <summary>
/// DuckDB's string: the length, then up to 12 bytes in place, or 4 bytes and a pointer to all of them.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeText
{
    public const int InlineLength = 12;

    [FieldOffset(0)]
    public uint Length;

    [FieldOffset(4)]
    public fixed byte Inline[InlineLength];

    [FieldOffset(8)]
    public byte* Pointer;

    /// <summary>The bytes; the string must stay where it is while they are used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Bytes(NativeText* text) =>
        text->Length <= InlineLength
            ? new(text->Inline, (int)text->Length)
            : new(text->Pointer, checked((int)text->Length));
}
