using System.Runtime.InteropServices;
using System.Text.Json;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>
/// The command <c>ratios</c>: measures the rows of performance that fit one process, and prints one table.
/// </summary>
internal static class RatioCommand
{
    private static readonly IRatioSubject[] Subjects =
    [
        new CsvFromBatches(), new CsvFromRows(), new WriteAllocation(), new PairAggregation(), new ActivityReport(),
        new AttemptsToFile(threads: 1), new AttemptsToFile(threads: 2), new CompressedOutput(),
    ];

    /// <returns>1 when something failed; never because of a ratio.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        RatioOptions options = RatioOptions.Parse(arguments);
        List<RatioRow> rows = [];
        int status = 0;
        foreach (IRatioSubject subject in Subjects)
        {
            if (options.Only.Count > 0 && !options.Only.Contains(subject.Id))
            {
                continue;
            }

            try
            {
                rows.AddRange(Measure(subject, options));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Console.Error.WriteLine($"{subject.Id}: {exception}");
                status = 1;
            }
        }

        if (options.IsJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(rows));
            return status;
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, ") +
            FormattableString.Invariant(
                $"{Environment.ProcessorCount} processors, {options.Rows} rows, {options.Rounds} rounds"));
        RatioTable.Print(Console.Out, rows);
        return status;
    }

    private static List<RatioRow> Measure(IRatioSubject subject, RatioOptions options)
    {
        using ProcessorPin? pin = subject.IsOneCore ? ProcessorPin.ToOne() : null;
        return [.. subject.Measure(options)];
    }
}
