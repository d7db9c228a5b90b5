using System.Text.Json;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>The results of one work over all rounds; medians count.</summary>
internal sealed class ChildSeries(ChildWork work)
{
    // A dry run shows with the least of works that processes of their own do it.
    private const ChildKind Separate = ChildKind.BareQueries;

    private readonly List<ChildResult> _results = [];

    public long Rows => _results[0].Rows;

    public long Bytes => _results[0].Bytes;

    /// <summary>The wall's time of a pass.</summary>
    public double WallMilliseconds => Median(_results.SelectMany(result => result.Milliseconds));

    /// <summary>The processor's time of a pass, of all threads.</summary>
    public double ProcessorMilliseconds => Median(_results.SelectMany(result => result.ProcessorMilliseconds));

    /// <summary>The time that is compared: the processor's of work held to one core, otherwise the wall's.</summary>
    public double Milliseconds => work.Threads == 1 ? ProcessorMilliseconds : WallMilliseconds;

    public double PeakMebibytes => Median(_results.Select(result => result.PeakBytes / (1024.0 * 1024)));

    /// <summary>Every round runs each work once, in a process of its own, in an order that rotates.</summary>
    public static IReadOnlyList<ChildSeries> Alternate(EndToEndOptions options, params IEnumerable<ChildWork> works)
    {
        ChildSeries[] series = [.. works.Select(work => new ChildSeries(work))];
        for (int round = 0; round < options.Rounds; round++)
        {
            for (int turn = 0; turn < series.Length; turn++)
            {
                series[(turn + round) % series.Length].Run(options.IsDry);
            }
        }

        return series;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void Run(bool isDry) => _results.Add(
        isDry && work.Kind != Separate
            ? ChildCommand.Do(work with { Warm = null, Passes = 1 })
            : ChildProcess.Run<ChildResult>(ChildCommand.Name, JsonSerializer.Serialize(work)));
}
