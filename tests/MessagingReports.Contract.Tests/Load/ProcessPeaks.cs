using System.Diagnostics;

namespace MessagingReports.Contract.Tests.Load;

/// <summary>Watches how many threads and how much resident memory the process has.</summary>
internal sealed class ProcessPeaks : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;

    public ProcessPeaks() => _watching = Task.Run(WatchAsync);

    public int Threads { get; private set; }

    public long ResidentBytes { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            using Process process = Process.GetCurrentProcess();
            Threads = Math.Max(Threads, process.Threads.Count);
            ResidentBytes = Math.Max(ResidentBytes, process.WorkingSet64);
            await Task.Delay(20, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
