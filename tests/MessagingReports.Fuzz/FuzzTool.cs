using System.Globalization;
using MessagingReports.Fuzz.Driving;
using MessagingReports.Fuzz.Targets;

namespace MessagingReports.Fuzz;

/// <summary>The tool, inside the load context of the instrumented library.</summary>
public static class FuzzTool
{
    /// <summary>0 when nothing was found, 1 when something was, 2 for wrong options.</summary>
    public static int Run(string[] args)
    {
        // Before anything else: instrumented code dies where there is no map.
        CoverageMap map = CoverageMap.OfProcess();
        FuzzOptions? options = FuzzOptions.Parse(args);
        IReadOnlyList<FuzzTarget> targets = FuzzTargets.Find(options?.Target ?? "");
        if (options is null || targets.Count == 0)
        {
            Console.Error.WriteLine(FuzzOptions.Usage);
            Console.Error.WriteLine("targets: " + string.Join(' ', FuzzTargets.All.Select(target => target.Name)));
            return 2;
        }

        if (options.Replay is { } file)
        {
            return Replay(targets[0], FindingFolder.Read(file));
        }

        Console.WriteLine($"seed {options.Seed.ToString(CultureInfo.InvariantCulture)}");
        Console.WriteLine(TargetResult.Header);
        bool isSound = true;
        foreach (FuzzTarget target in targets)
        {
            using FindingFolder findings = new(options.Findings, target.Name);
            TargetRun run = new(target, map, findings, options.Seed) { IsWatched = true };
            TargetResult result = run.Run(
                new Corpus(options.Corpus is null ? null : Path.Combine(options.Corpus, target.Name)),
                options.Runs ?? long.MaxValue,
                options.Runs is null ? TimeSpan.FromSeconds((double)options.Seconds / targets.Count) : null);
            Console.WriteLine(result);
            isSound &= result.Findings == 0;
        }

        return isSound ? 0 : 1;
    }

    private static int Replay(FuzzTarget target, byte[] input)
    {
        try
        {
            target.Run(input);
            Console.WriteLine("nothing found");
            return 0;
        }
#pragma warning disable CA1031 // Whatever a target throws is the finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Console.WriteLine(exception);
            return 1;
        }
    }
}
