using System.Diagnostics;
using System.Globalization;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Csv;

namespace MessagingReports.Benchmarks.Ours;

/// <summary>The command <c>profile WORK [seconds]</c>: one piece of our work again and again, for a profiler.</summary>
internal static class ProfileCommand
{
    private const int Rows = 50_000;
    private const int AggregatedRows = 500_000;

    /// <returns>2 when the work is unknown.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        string work = arguments.Length > 0 ? arguments[0] : "";
        double seconds = arguments.Length > 1 ? double.Parse(arguments[1], CultureInfo.InvariantCulture) : 10;
        if (Find(work) is not { } pass)
        {
            Console.Error.WriteLine(
                $"profile: '{work}' was found. Say batches, run, build, rows, rows-async, pairs, activity or csvhelper.");
            return 2;
        }

        long begin = Stopwatch.GetTimestamp();
        long rows = 0;
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        double least = double.MaxValue;
        while (Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds)
        {
            long start = Stopwatch.GetTimestamp();
            long rowsOfPass = pass();
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalNanoseconds / rowsOfPass);
            rows += rowsOfPass;
        }

        double nanoseconds = (Environment.CpuUsage.TotalTime - processor).TotalNanoseconds / rows;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{work}: {nanoseconds:0.0} ns/row of processor time, {least:0.0} the fastest pass, {rows} rows"));
        return 0;
    }

    private static Func<long>? Find(string work) => work switch
    {
        "batches" => Csv(sample => new BatchCsv(sample, CsvPeers.Report, CsvFormat.Default)),
        "run" => Csv(sample => new RunCsv(new SampleSource(sample), sample, CsvPeers.Report, CsvFormat.Default)),
        "build" => Build(),
        "rows" => Csv(sample => RowCsv.AllAttempts(sample, isRowByRow: false)),
        "rows-async" => Csv(sample => RowCsv.AllAttempts(sample, isRowByRow: true)),
        "csvhelper" => Csv(sample => new CsvPeers(sample).Generated),
        "pairs" => Pairs(),
        "activity" => Activity(),
        _ => null,
    };

    private static Func<long> Csv(Func<AccountSample, ICsvPeer> create)
    {
        ICsvPeer peer = create(new AccountSample(Rows));
        return () => peer.Write(Stream.Null);
    }

    private static Func<long> Build()
    {
        RowCsv rows = RowCsv.AllAttempts(new AccountSample(Rows), isRowByRow: false);
        return rows.Build;
    }

    private static Func<long> Pairs()
    {
        PairQuery query = new(AggregatedRows);
        long rows = query.Batches.Sum(batch => (long)batch.Count);
        return () => PairPeers.RunOurs(query).GroupCount == 0 ? 0 : rows;
    }

    private static Func<long> Activity()
    {
        AccountSample sample = new(AggregatedRows / 4);
        RunCsv run = new(
            new ReplaySource(sample.Store), sample, ReportCatalog.Get("account-activity"), CsvFormat.Default);
        return () => run.Write(Stream.Null) == 0 ? 0 : sample.Rows;
    }
}
