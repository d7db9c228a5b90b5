using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MessagingReports.Verification;

/// <summary>128 bits of SHA-256 of some cells of a row: rows whose digests agree are taken to agree.</summary>
internal static class RowDigest
{
    /// <summary>The digest of the cells of <paramref name="columns"/>, each with its length before it.</summary>
    public static UInt128 Of(FinishedRow row, ReadOnlySpan<int> columns)
    {
        int length = 0;
        foreach (int column in columns)
        {
            length += sizeof(int) + row[column].Length;
        }

        Span<byte> text = length <= 2048 ? stackalloc byte[2048] : new byte[length];
        int end = 0;
        foreach (int column in columns)
        {
            ReadOnlySpan<byte> cell = row[column];
            BinaryPrimitives.WriteInt32LittleEndian(text[end..], cell.Length);
            cell.CopyTo(text[(end + sizeof(int))..]);
            end += sizeof(int) + cell.Length;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..end], hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
