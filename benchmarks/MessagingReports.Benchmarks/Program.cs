using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

// Non-zero when a benchmark failed, never because of a number.
Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args)];
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success))
    ? 1
    : 0;
