using System.Security.Cryptography;
using MessagingReports.Sources;

namespace MessagingReports.Verification;

/// <summary>Counts and hashes what is read through it.</summary>
internal sealed class HashingStream(Stream inner) : ReadOnlyStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _first = new byte[3];

    public long Bytes { get; private set; }

    /// <summary>The first three bytes, fewer when there are fewer.</summary>
    public ReadOnlySpan<byte> First => _first.AsSpan(0, (int)Math.Min(Bytes, _first.Length));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int length = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        ReadOnlySpan<byte> read = buffer.Span[..length];
        _hash.AppendData(read);
        for (int i = 0; i < length && Bytes + i < _first.Length; i++)
        {
            _first[Bytes + i] = read[i];
        }

        Bytes += length;
        return length;
    }

    /// <summary>Reads to the end.</summary>
    /// <returns>SHA-256 of everything, in lower-case hexadecimal.</returns>
    public async ValueTask<string> CompleteAsync(CancellationToken cancellationToken)
    {
        byte[] rest = new byte[1 << 16];
        while (await ReadAsync(rest, cancellationToken).ConfigureAwait(false) > 0)
        {
        }

        return Convert.ToHexStringLower(_hash.GetCurrentHash());
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
