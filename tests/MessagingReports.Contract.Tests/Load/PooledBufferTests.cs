using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Load;

/// <summary>What runs rent they give back, whether they finish, fail or are cancelled.</summary>
[Collection("alone")]
public sealed class PooledBufferTests
{
    private const int Runs = 24;

    private static readonly SampleStore Sample = new(new SampleStoreOptions { Attempts = 4_000 });

    public static TheoryData<string> Methods { get; } = ["gzip", "zstd"];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task RunAsync_ManyAtOnceInEveryWayToEnd_GiveBuffersBack(string method)
    {
        ReportCompression compression = method == "gzip" ? ReportCompression.Gzip : ReportCompression.Zstd;
        ReportRunner runner = new(
            Sample, FixedClock.Instance, new ReportRunnerOptions { Compression = compression });
        using RentedBuffers buffers = new();
        int finished = 0;
        int failed = 0;
        int cancelled = 0;

        await Task.WhenAll(Enumerable.Range(0, Runs).Select(run => Task.Run(() => OneAsync(run))));

        Assert.Equal(Runs, finished + failed + cancelled);
        Assert.NotEqual(0, finished);
        Assert.NotEqual(0, failed);
        Assert.NotEqual(0, cancelled);
        Assert.NotEqual(0, buffers.Rented);

        // A stream that was given an array and did not take it may still look at it: that one is not used again.
        Assert.InRange(buffers.Out.Count, 0, failed + cancelled);

        async Task OneAsync(int run)
        {
            using CancellationTokenSource stop = new();
            using MemoryStream written = new();
            using Stream stream = run % 3 == 1 ? new FullStream(run * 512) : written;
            if (run % 3 == 2)
            {
                stop.CancelAfter(TimeSpan.FromMilliseconds(run / 2));
            }

            try
            {
                await runner.RunAsync(Request(), ReportOutput.Stream(stream), cancellationToken: stop.Token);
                Interlocked.Increment(ref finished);
            }
            catch (OperationCanceledException) when (run % 3 == 2)
            {
                Interlocked.Increment(ref cancelled);
            }
            catch (ReportSourceException) when (run % 3 == 1)
            {
                Interlocked.Increment(ref failed);
            }
        }
    }

    private static ReportRequest Request() => new()
    {
        Report = ReportCatalog.Get("all-attempts"),
        Scope = ReportScope.Account(Sample.Directory.Accounts[0].AccountId),
        Period = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 10, 31)),
    };

    /// <summary>A stream that takes some bytes and then no more.</summary>
    private sealed class FullStream(int room) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Length + buffer.Length > room)
            {
                throw new IOException("No space left on device");
            }

            base.Write(buffer);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }
    }
}
