using System.Runtime.InteropServices;
using MessagingReports.Benchmarks.Ratios;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>The command <c>e2e</c>: every row of the table of ratios, whole reports from DuckDB files first.</summary>
internal static class EndToEndCommand
{
    private static readonly ISection[] Sections =
        [new ProcessRatios(), new ReportCopies(), new PushDown(), new StoreGrowth(), new OutputMemory()];

    /// <returns>1 when something failed; never because of a ratio.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        EndToEndOptions options = EndToEndOptions.Parse(arguments);
        List<RatioRow> rows = [];
        int status = 0;
        if (Sections.OfType<ReportCopies>().Single().Ids.Any(options.Wants))
        {
            Attempt("check", () => Peers.StoreCheck.Run(new StoreCache(options.Stores).Get(StoreCache.CheckedAttempts)));
        }

        foreach (ISection section in Sections.Where(section => section.Ids.Any(options.Wants)))
        {
            Console.Error.WriteLine($"measuring {string.Join(' ', section.Ids.Where(options.Wants))}");
            Attempt(section.GetType().Name, () => rows.AddRange(section.Measure(options)));
        }

        Print(options, rows);
        return status;

        void Attempt(string work, Action measure)
        {
            try
            {
                measure();
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Console.Error.WriteLine($"{work}: {exception}");
                status = 1;
            }
        }
    }

    private static void Print(EndToEndOptions options, IEnumerable<RatioRow> rows)
    {
        Console.WriteLine(FormattableString.Invariant(
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, ") +
            FormattableString.Invariant($"{Environment.ProcessorCount} processors, stores of {options.Rows} and ") +
            FormattableString.Invariant($"{options.Large} attempts, {options.Rounds} rounds"));
        if (options.IsDry)
        {
            Console.WriteLine("A dry run: no number means anything.");
            rows = rows.Select(row => row with { Goal = null, Stretch = null });
        }

        RatioTable.Print(
            Console.Out, [.. rows.OrderBy(row => row.Id.Length).ThenBy(row => row.Id, StringComparer.Ordinal)]);
    }
}
