using System.Runtime.CompilerServices;

namespace MessagingReports.Sources;

/// <summary>Codes as batches hold them; undefined ones pass, the run refuses them.</summary>
internal static class Stored
{
    public static byte Code(bool value) => value ? (byte)1 : (byte)0;

    /// <summary>The code of a value, without a branch.</summary>
    /// <typeparam name="TEnum">An enumeration stored as a byte.</typeparam>
    public static byte? Code<TEnum>(TEnum? value)
        where TEnum : unmanaged, Enum => Unsafe.BitCast<TEnum?, byte?>(value);
}
