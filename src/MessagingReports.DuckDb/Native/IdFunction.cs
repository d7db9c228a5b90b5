using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DuckDB.NET.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Native;

/// <summary>The rule of an id as a function of DuckDB's: true for a text that is too long or has control characters.</summary>
/// <remarks>
/// A summary applies it to every id it reads. A regular expression, the cheapest such test DuckDB has, takes longer than
/// the aggregation itself.
/// </remarks>
internal static unsafe class IdFunction
{
    public const string Name = "messaging_reports_invalid_id";

    private const int Inlined = 4; // where the bytes begin in a short text

    /// <summary>Makes the function known to every connection of the database.</summary>
    /// <exception cref="DuckDbFailure">DuckDB refused it.</exception>
    public static void Register(NativeConnection connection) =>
        NativeFunction.Register(connection, Name, &Judge, function =>
        {
            using DuckDBLogicalType text = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Varchar);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionAddParameter(function, text);
        });

    // Called by DuckDB's threads, a chunk of rows at a time. Nothing in it can fail; null is not invalid.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Judge(nint info, nint input, nint output)
    {
        using DuckDBDataChunk chunk = new(input);
        int rows = (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);
        nint vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, 0);
        NativeVector texts = new(
            NativeMethods.Vectors.DuckDBVectorGetData(vector), NativeMethods.Vectors.DuckDBVectorGetValidity(vector));
        bool* answers = (bool*)NativeMethods.Vectors.DuckDBVectorGetData(output);
        for (int row = 0; row < rows; row++)
        {
            answers[row] = !texts.IsNull(row) && IsInvalid(texts.Values<NativeText>() + row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsInvalid(NativeText* text)
    {
        unchecked
        {
            if (text->Length > NativeText.InlineLength)
            {
                return text->Length > StoreRules.MaxIdBytes || !StoreRules.IsId(NativeText.Bytes(text));
            }

            // 0xC2 leads U+0080-00BF, of which half are control characters.
            Vector128<byte> all = Vector128.Load((byte*)text);
            Vector128<byte> suspect = Vector128.LessThan(all, Vector128.Create((byte)0x20)) |
                Vector128.Equals(all, Vector128.Create((byte)0x7F)) |
                Vector128.Equals(all, Vector128.Create((byte)0xC2));
            uint ofText = suspect.ExtractMostSignificantBits() >> Inlined & ((1u << (int)text->Length) - 1);
            return ofText != 0 && !StoreRules.IsId(NativeText.Bytes(text));
        }
    }
}
