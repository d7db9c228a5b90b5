using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Ours;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Csv;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>P3: what a whole run allocates, for itself and for each row.</summary>
/// <remarks>Two sizes of the same report: the slope between them is a row's share, the rest is the report's.</remarks>
internal sealed class WriteAllocation : IRatioSubject
{
    private const int Factor = 4;
    private const double Mebibyte = 1024 * 1024;

    public string Id => "P3";

    public bool IsOneCore => false;

    public IEnumerable<RatioRow> Measure(RatioOptions options)
    {
        foreach (CsvFormat format in (CsvFormat[])[CsvFormat.Default, new() { Charset = CsvCharset.Windows1252 }])
        {
            IReadOnlyList<Measurement> measured = Measurement.Interleave(
                [Pass(options.Rows, format), Pass(options.Rows * Factor, format)], options.Rounds, IsOneCore);
            double perRow = (measured[1].AllocatedBytes - measured[0].AllocatedBytes)
                / (measured[1].Rows - measured[0].Rows);
            double perReport = measured[0].AllocatedBytes - (Math.Max(0, perRow) * measured[0].Rows);
            string work = $"{measured[0].Name}, {format.Charset}";
            yield return new RatioRow(
                Id,
                work,
                "allocated a row",
                Math.Max(0, perRow),
                "B",
                Goal: 1,
                IsCeiling: true,
                Detail: Detail(measured));
            yield return new RatioRow(
                Id, work, "allocated a report", perReport / Mebibyte, "MiB", Goal: 1, IsCeiling: true);
        }
    }

    private static Contender Pass(int rows, CsvFormat format)
    {
        AccountSample sample = new(rows);
        RunCsv run = new(new SampleSource(sample), sample, CsvPeers.Report, format);
        return new Contender(run.Name, () => run.Write(Stream.Null));
    }

    private static string Detail(IReadOnlyList<Measurement> measured) => string.Join(
        ", ",
        measured.Select(pass => FormattableString.Invariant($"{pass.AllocatedBytes:0} B at {pass.Rows} rows")));
}
