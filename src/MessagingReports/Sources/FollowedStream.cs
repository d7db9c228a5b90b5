namespace MessagingReports.Sources;

/// <summary>The bytes of a stream, and then some more.</summary>
internal sealed class FollowedStream(Stream first, byte[] then) : ReadOnlyStream
{
    private int _used;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int length = _used > 0 ? 0 : await first.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (length > 0 || buffer.IsEmpty)
        {
            return length;
        }

        length = Math.Min(buffer.Length, then.Length - _used);
        then.AsSpan(_used, length).CopyTo(buffer.Span);
        _used += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            first.Dispose();
        }

        base.Dispose(disposing);
    }
}
