using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.Results;

namespace MessagingReports.Benchmarks.Columns;

/// <summary>A number by row or by byte, computed from what a benchmark said it works through.</summary>
internal sealed class WorkColumn(string name, string legend, Func<Work, BenchmarkReport, double> value) : IColumn
{
    public static IColumn[] All { get; } =
    [
        new WorkColumn("ns/row", "Nanoseconds a row (a cell, a lookup)", (work, report) =>
            report.ResultStatistics!.Mean / work.Rows),
        new WorkColumn("MB/s", "Millions of bytes a second", (work, report) =>
            work.Bytes == 0 ? double.NaN : work.Bytes * 1e3 / report.ResultStatistics!.Mean),
        new WorkColumn("B/row", "Bytes allocated a row", (work, report) =>
            (report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0) / (double)work.Rows),
    ];

    public string Id => nameof(WorkColumn) + name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase] is { ResultStatistics: not null } report
            && Work.Find(report.ExecuteResults.SelectMany(Output)) is { Rows: > 0 } work
            && value(work, report) is var number && double.IsFinite(number)
            ? number.ToString("0.00", CultureInfo.InvariantCulture)
            : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        GetValue(summary, benchmarkCase);

    // A run inside this process has no output of its own.
    private static IEnumerable<string> Output(ExecuteResult result) =>
        (result.StandardOutput ?? []).Concat(result.PrefixedLines ?? []);
}
