using System.Diagnostics;
using Xunit.Abstractions;

namespace MessagingReports.Faults.Tests.Sources;

/// <summary>Runs are cancelled at random rows and at random moments: all files are there, or none.</summary>
public sealed class CancellationFaultTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(LongForm.Seed);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunAll_CancelledAtARandomRow_LeavesNothing()
    {
        for (int i = 0; i < LongForm.Or(usual: 8, many: 300); i++)
        {
            using CancellationTokenSource stop = new();
            int calls = _random.Next(40);
            FaultSource source = new(FaultReports.Versions[0].Store)
            {
                BatchRows = 20 + _random.Next(1_000),
                AtARow = (_, _) =>
                {
                    if (calls-- == 0)
                    {
                        stop.Cancel();
                    }
                },
            };
            await RunAsync(source, stop.Token);
        }
    }

    [Fact]
    public async Task RunAll_CancelledAtARandomMoment_LeavesAllFilesOrNone()
    {
        Stopwatch watch = Stopwatch.StartNew();
        await RunAsync(new FaultSource(FaultReports.Versions[0].Store), CancellationToken.None);
        double usual = watch.Elapsed.TotalMilliseconds;
        int cancelled = 0;
        int runs = LongForm.Or(usual: 8, many: 500);
        for (int i = 0; i < runs; i++)
        {
            using CancellationTokenSource stop = new();
            double delay = _random.NextDouble() * usual;
            Task<bool> run = Task.Run(() => RunAsync(new FaultSource(FaultReports.Versions[0].Store), stop.Token));
            await Task.Delay(TimeSpan.FromMilliseconds(delay));
            await stop.CancelAsync();
            cancelled += await run ? 0 : 1;
        }

        output.WriteLine(FormattableString.Invariant(
            $"{runs} runs cancelled within {usual:F0} ms, {cancelled} in time; {LongForm.Replay}"));
    }

    private async Task<bool> RunAsync(FaultSource source, CancellationToken cancellationToken)
    {
        string folder = _folder.File("new");
        try
        {
            await FaultReports.RunAsync(source, ReportOutput.Folder(folder), null, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Assert.False(Directory.Exists(folder), LongForm.Replay);
            return false;
        }

        int[] reports = await FolderState.AssertWholeAsync(folder, mayHaveTemporaries: false);
        Assert.Equal(ReportCatalog.All.Count, reports[0]);
        Directory.Delete(folder, recursive: true);
        return true;
    }
}
