using System.IO.Compression;

namespace MessagingReports.Sources;

/// <summary>Decompresses gzip and refuses a file that was cut off.</summary>
/// <remarks>
/// <see cref="GZipStream"/> takes the end of its input for the end of the data unless the application says otherwise,
/// so a file that was copied halfway would silently lose its last rows. Here a member of known content follows the
/// file: it comes out at the end exactly when every member before it was whole.
/// </remarks>
internal sealed class WholeGzipStream : ReadOnlyStream
{
    private static readonly byte[] Mark = "\0end of the file"u8.ToArray();
    private static readonly byte[] MarkMember = Compress(Mark);

    private readonly GZipStream _gzip;
    private readonly byte[] _window = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    public WholeGzipStream(Stream compressed) =>
        _gzip = new GZipStream(new FollowedStream(compressed, MarkMember), CompressionMode.Decompress);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // The last bytes are held back: they may be the mark.
        while (!_isAtEnd && _end - _start <= Mark.Length)
        {
            _window.AsSpan(_start, _end - _start).CopyTo(_window);
            (_start, _end) = (0, _end - _start);
            int length = await _gzip.ReadAsync(_window.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _end += length;
            _isAtEnd = length == 0;
        }

        if (!_isAtEnd)
        {
            int length = Math.Min(buffer.Length, _end - _start - Mark.Length);
            _window.AsSpan(_start, length).CopyTo(buffer.Span);
            _start += length;
            return length;
        }

        return _window.AsSpan(_start, _end - _start).SequenceEqual(Mark)
            ? 0
            : throw new InvalidDataException("The gzip data ends too early.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    private static byte[] Compress(byte[] bytes)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
