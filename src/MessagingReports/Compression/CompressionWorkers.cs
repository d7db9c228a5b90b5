using System.Threading.Channels;

namespace MessagingReports.Compression;

/// <summary>Compresses members, several at once; each starts as soon as a worker is free.</summary>
internal sealed class CompressionWorkers(Func<IMemberCompressor> createCompressor, int degree)
{
    private readonly Channel<Member> _work =
        Channel.CreateUnbounded<Member>(new UnboundedChannelOptions { SingleWriter = true });
    private readonly List<Task> _workers = [];
    private volatile bool _isStopped;

    /// <summary>Hands a member over; it may not be touched until it is compressed.</summary>
    /// <param name="member">The member.</param>
    /// <param name="inFlight">The members handed over and not yet seen compressed, this one included.</param>
    public void Add(Member member, int inFlight)
    {
        _work.Writer.TryWrite(member);
        if (_workers.Count < Math.Min(degree, inFlight))
        {
            _workers.Add(Task.Run(WorkAsync, CancellationToken.None));
        }
    }

    /// <summary>Ends the workers when they have compressed everything.</summary>
    public async ValueTask CompleteAsync()
    {
        _work.Writer.TryComplete();
        foreach (Task worker in _workers)
        {
            await worker.ConfigureAwait(false);
        }
    }

    /// <summary>Ends the workers when they have compressed what they are at; the rest is left undone.</summary>
    public async ValueTask StopAsync()
    {
        _isStopped = true;
        _work.Writer.TryComplete();
        foreach (Task worker in _workers)
        {
            await worker.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WorkAsync()
    {
        IMemberCompressor? compressor = null;
        try
        {
            while (await _work.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                while (!_isStopped && _work.Reader.TryRead(out Member? member))
                {
                    try
                    {
                        compressor ??= createCompressor();
                        member.Compress(compressor);
                    }
                    catch (Exception exception)
                    {
                        // Whoever waits for the member would wait for ever.
                        member.Fail(exception);
                    }
                }

                if (_isStopped)
                {
                    return;
                }
            }
        }
        finally
        {
            compressor?.Dispose();
        }
    }
}
