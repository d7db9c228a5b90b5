using System.Runtime.InteropServices;
using MessagingReports.Benchmarks.EndToEnd;
using MessagingReports.Benchmarks.Ratios;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks.Engines;

/// <summary>
/// The command <c>engines</c>: reports where the data already is, against the engine and its driver alone.
/// </summary>
internal static class EnginesCommand
{
    /// <returns>1 when something failed; never because of a ratio.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        EnginesOptions options = EnginesOptions.Parse(arguments);
        SampleStore store = new(new SampleStoreOptions { Attempts = options.Rows });
        string place = FormattableString.Invariant($"mr_bench_{options.Rows}_{StoreFingerprint.Of(store)}");
        List<Func<Task<IEngine>>> engines = [];
        if (options.PostgreSql is { } postgreSql)
        {
            engines.Add(async () => await PostgreSqlEngine.OpenAsync(postgreSql, place));
        }

        if (options.ClickHouse is { } clickHouse)
        {
            engines.Add(async () => await ClickHouseEngine.OpenAsync(clickHouse, place));
        }

        List<RatioRow> rows = [];
        int status = 0;
        foreach (Func<Task<IEngine>> open in engines)
        {
            try
            {
                MeasureAsync(open, store, options, rows).GetAwaiter().GetResult();
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Console.Error.WriteLine($"engines: {exception}");
                status = 1;
            }
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, ") +
            FormattableString.Invariant($"{Environment.ProcessorCount} processors, shared with the servers, ") +
            FormattableString.Invariant($"{options.Rows} attempts, {options.Rounds} rounds"));
        RatioTable.Print(Console.Out, rows);
        return status;
    }

    private static async Task MeasureAsync(
        Func<Task<IEngine>> open, SampleStore store, EnginesOptions options, List<RatioRow> rows)
    {
        await using IEngine engine = await open();
        await engine.LoadAsync(store);
        Console.Error.WriteLine($"measuring {engine.Name}");
        EngineRows measured = new(engine, options.Rounds);
        rows.AddRange(await measured.DetailAsync(ReportCatalog.UsageDetail));
        rows.Add(await measured.MemoryAsync(ReportCatalog.UsageDetail));
        rows.AddRange(await measured.SummaryAsync(ReportCatalog.AccountActivity));
        rows.AddRange(await measured.SummaryAsync(ReportCatalog.ServiceSummary));
    }
}
