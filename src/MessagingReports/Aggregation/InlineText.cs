using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MessagingReports.Aggregation;

/// <summary>Texts of up to 16 bytes as two numbers, zeros after the last byte.</summary>
internal static unsafe class InlineText
{
    public const int Bytes = 16;

    /// <summary>Reads a text where 16 bytes may be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong Low, ulong High) Load(byte* text, int length)
    {
        unchecked
        {
            int highLength = length - sizeof(ulong);
            return highLength > 0
                ? (*(ulong*)text, *(ulong*)(text + sizeof(ulong)) & (ulong.MaxValue >> (64 - (highLength * 8))))
                : (*(ulong*)text & (ulong.MaxValue >> (-highLength * 8)), 0);
        }
    }

    /// <summary>Reads a text where nothing past its end may be read.</summary>
    public static (ulong Low, ulong High) Copy(byte* text, int length)
    {
        Vector128<ulong> words = Vector128<ulong>.Zero;
        new ReadOnlySpan<byte>(text, length).CopyTo(new Span<byte>(&words, Bytes));
        return (words[0], words[1]);
    }
}
