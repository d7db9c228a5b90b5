using System.Diagnostics;
using System.Text.Json;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Benchmarks.Ratios;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>The command <c>e2e-child WORK</c>: does a <see cref="ChildWork"/>, given as JSON.</summary>
internal static class ChildCommand
{
    public const string Name = "e2e-child";

    public static int Run(string arguments)
    {
        Console.WriteLine(JsonSerializer.Serialize(Do(JsonSerializer.Deserialize<ChildWork>(arguments)!)));
        return 0;
    }

    /// <summary>Does the work in this process.</summary>
    public static ChildResult Do(ChildWork work)
    {
        using ProcessorPin? pin = work.Threads == 1 ? ProcessorPin.ToOne() : null;
        if (work.Warm is not null)
        {
            WarmUp(work);
        }

        return Measure(work);
    }

    private static void WarmUp(ChildWork work)
    {
        using ITimedWork passes = Create(work with { Store = work.Warm });
        for (int i = 0; i < work.WarmUps; i++)
        {
            passes.Run();
            passes.Clear();
        }
    }

    private static ChildResult Measure(ChildWork work)
    {
        using ITimedWork passes = Create(work);
        (long Rows, long Bytes) done = default;
        List<double> wall = [];
        List<double> processor = [];
        for (int i = 0; i < work.Passes; i++)
        {
            TimeSpan used = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            done = passes.Run();
            wall.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
            passes.Clear();
        }

        return new ChildResult(done.Rows, done.Bytes, wall, processor, PeakMemory.Bytes());
    }

    private static ITimedWork Create(ChildWork work)
    {
        ReportCase report = new(ReportCatalog.Get(work.Report));
        return work.Kind switch
        {
            ChildKind.Run => new StoreRun(work.Store!, report, work.Threads, isDiscarded: false),
            ChildKind.RunDiscarded => new StoreRun(work.Store!, report, work.Threads, isDiscarded: true),
            ChildKind.Copy => new StoreCopyRun(work.Store!, report, work.Threads, isOrdered: false),
            ChildKind.CopyOrdered => new StoreCopyRun(work.Store!, report, work.Threads, isOrdered: true),
            ChildKind.BareQueries => new SummaryQueriesRun(new BareQueries(work.Store!, report, work.Threads)),
            ChildKind.SentQueries => new SummaryQueriesRun(new SentQueries(work.Store!, report, work.Threads)),
            _ => new SyntheticRun(
                work.Rows, report, OutputOption.All.First(option => option.Name == work.Output)),
        };
    }
}
