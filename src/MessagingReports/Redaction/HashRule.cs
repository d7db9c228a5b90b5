using System.Security.Cryptography;

namespace MessagingReports.Redaction;

/// <summary>A keyed hash of the text.</summary>
internal sealed class HashRule(byte[] key) : RedactionRule("hash")
{
    internal override int MaximumBytes(int length) => HashCharacters;

    internal override int Write(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, text, hash);
        Convert.TryToHexStringLower(hash[..(HashCharacters / 2)], destination, out int written);
        return written;
    }
}
