using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using MessagingReports.Outputs;

namespace MessagingReports.Compression;

/// <summary>
/// Cuts a report into members, has them compressed several at once, and hands them to another sink in order.
/// </summary>
/// <remarks>
/// A member ends after the last record that ends within its capacity, so the cuts depend on the report's bytes alone,
/// not on the pieces they come in. At most two members more than the degree exist: one is filled, one may wait.
/// </remarks>
internal sealed class CompressedSink(
    OutputSink inner,
    Func<IMemberCompressor> createCompressor,
    int degree,
    int memberBytes = CompressedSink.MemberBytes) : OutputSink
{
    /// <summary>Half a megabyte less what zstd may add, so that both texts fit a pooled array of that size.</summary>
    public const int MemberBytes = 508 * 1024;

    private readonly CompressionWorkers _workers = new(createCompressor, degree);
    private readonly Queue<Member> _inFlight = new();
    private readonly Stack<Member> _free = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Member? _filling;
    private Member? _passingOn; // what the output looks at, until it has taken it
    private bool _startsInQuotes;
    private long _bytes;

    public override string? FileName => inner.FileName;

    public override string? FilePath => inner.FilePath;

    public override string? ManifestPath => inner.ManifestPath;

    public override long? StoredBytes => Volatile.Read(ref _bytes);

    public override string? StoredSha256 => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>How many members there are; what they take is the memory of the compression.</summary>
    internal int MemberCount { get; private set; }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))] // suspends once a member
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (!bytes.IsEmpty)
        {
            _filling ??= await TakeFreeAsync(cancellationToken).ConfigureAwait(false);
            bytes = bytes[_filling.Append(bytes.Span)..];
            if (_filling.IsFull)
            {
                Member next = await TakeFreeAsync(cancellationToken).ConfigureAwait(false);
                Cut(_filling, next);
                Start(_filling);
                _filling = next;
            }
        }

        while (_inFlight.TryPeek(out Member? oldest) && oldest.Compressed.IsCompleted)
        {
            await PassOnOldestAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public override async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        // A report without a byte is one member that holds nothing: a file of no bytes at all is not compressed.
        _filling ??= await TakeFreeAsync(cancellationToken).ConfigureAwait(false);
        if (!_filling.IsEmpty || MemberCount == 1)
        {
            Start(_filling);
            _filling = null;
        }

        while (_inFlight.Count > 0)
        {
            await PassOnOldestAsync(cancellationToken).ConfigureAwait(false);
        }

        await _workers.CompleteAsync().ConfigureAwait(false);
        await inner.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    public override ValueTask FinishAsync(byte[] manifest, CancellationToken cancellationToken) =>
        inner.FinishAsync(manifest, cancellationToken);

    public override void Commit() => inner.Commit();

    public override void Rollback() => inner.Rollback();

    public override async ValueTask DisposeAsync()
    {
        await _workers.StopAsync().ConfigureAwait(false);
        _hash.Dispose();
        await inner.DisposeAsync().ConfigureAwait(false);

        // A caller's stream whose write failed may still look at what it was given: that one array goes its own way.
        _passingOn?.DisposeText();
        _passingOn = null;
        _filling?.Dispose();
        _filling = null;
        foreach (Member member in _inFlight.Concat(_free))
        {
            member.Dispose();
        }

        _inFlight.Clear();
        _free.Clear();
    }

    /// <summary>Leaves whole records in a full member; one that holds no record's end stays full.</summary>
    private void Cut(Member full, Member next)
    {
        int end = RecordEnd.FindLast(full.Text, _startsInQuotes);
        if (end > 0)
        {
            full.MoveRest(end, next);
            _startsInQuotes = false;
        }
        else
        {
            _startsInQuotes ^= RecordEnd.HasOddQuotes(full.Text);
        }
    }

    private void Start(Member member)
    {
        _inFlight.Enqueue(member);
        _workers.Add(member, _inFlight.Count);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))] // suspends once a member
    private async ValueTask<Member> TakeFreeAsync(CancellationToken cancellationToken)
    {
        if (_free.Count == 0)
        {
            if (MemberCount < degree + 2)
            {
                MemberCount++;
                return new Member(memberBytes);
            }

            await PassOnOldestAsync(cancellationToken).ConfigureAwait(false);
        }

        return _free.Pop();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))] // suspends once a member
    private async ValueTask PassOnOldestAsync(CancellationToken cancellationToken)
    {
        Member oldest = _inFlight.Peek();
        await oldest.Compressed.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        _passingOn = _inFlight.Dequeue();
        _hash.AppendData(oldest.Output.Span);
        await inner.WriteAsync(oldest.Output, cancellationToken).ConfigureAwait(false);
        _passingOn = null;
        _bytes += oldest.Output.Length;
        oldest.Clear();
        _free.Push(oldest);
    }
}
