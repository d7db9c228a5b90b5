using System.Diagnostics;

namespace MessagingReports.Fuzz.Driving;

/// <summary>Runs one target: its seeds, then changes of whatever reached something new.</summary>
internal sealed class TargetRun(FuzzTarget target, CoverageMap map, FindingFolder findings, int seed)
{
    private const int MaximumFindings = 20;
    private const long MaximumBytes = 256 << 20;

    private static readonly TimeSpan LongestExecution = TimeSpan.FromSeconds(30);

    // One finding is kept for each place it is thrown at.
    private readonly HashSet<string> _places = [];
    private long _executions;
    private byte[] _current = [];

    /// <summary>Whether an execution without end is a finding, and ends the process.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Runs until the executions or the time are used up.</summary>
    public TargetResult Run(Corpus corpus, long runs, TimeSpan? time)
    {
        Random random = new(seed);
        Mutator mutator = new(random, target.Tokens, target.MaximumLength);
        Stopwatch watch = Stopwatch.StartNew();
        using Timer? watchdog = IsWatched ? new Timer(_ => GiveUp()) : null;
        map.Forget();
        foreach (byte[] input in target.Seeds.Concat(corpus.Earlier()))
        {
            Execute(input, corpus, watchdog, isKept: corpus.Count == 0);
        }

        while (_executions < runs && (time is null || watch.Elapsed < time) && _places.Count < MaximumFindings)
        {
            Execute(mutator.Mutate(corpus.Pick(random), corpus.Pick(random)), corpus, watchdog, isKept: false);
        }

        return new TargetResult(
            target.Name, _executions, watch.Elapsed, corpus.Count, map.BranchCount, _places.Count);
    }

    private void Execute(byte[] input, Corpus corpus, Timer? watchdog, bool isKept)
    {
        _executions++;
        _current = input;
        findings.Begin(input);
        watchdog?.Change(LongestExecution, Timeout.InfiniteTimeSpan);
        long allocated = GC.GetTotalAllocatedBytes();
        map.Begin();
        try
        {
            target.Run(input);
            allocated = GC.GetTotalAllocatedBytes() - allocated;
            FindingException.Unless(allocated < MaximumBytes, $"one input of {input.Length} bytes took {allocated}");
        }
#pragma warning disable CA1031 // Whatever a target throws is the finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (_places.Add(Place(exception)))
            {
                findings.Add(input, exception.ToString());
                Console.WriteLine($"{target.Name}: {exception.GetType().Name}: {exception.Message}");
            }
        }

        if (map.End() || isKept)
        {
            corpus.Add(input);
        }
    }

    // Messages hold values, and how deep a stack is depends on what was inlined.
    private static string Place(Exception exception) => exception is FindingException finding
        ? finding.Place
        : $"{exception.GetType().Name} {exception.StackTrace?.Split('\n')[0]}";

    private void GiveUp()
    {
        findings.Add(_current, $"no end after {LongestExecution}");
        Console.WriteLine($"{target.Name}: no end after {LongestExecution}");
        Environment.Exit(1);
    }
}
