using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using MessagingReports.Benchmarks;
using MessagingReports.Benchmarks.EndToEnd;
using MessagingReports.Benchmarks.Engines;
using MessagingReports.Benchmarks.Ours;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Benchmarks.Ratios;

// Non-zero when something failed, never because of a number.
switch (args)
{
    case ["ratios", ..]:
        return RatioCommand.Run(args.AsSpan(1));
    case ["e2e", ..]:
        return EndToEndCommand.Run(args.AsSpan(1));
    case ["engines", ..]:
        return EnginesCommand.Run(args.AsSpan(1));
    case [ChildCommand.Name, var work]:
        return ChildCommand.Run(work);
    case ["profile", ..]:
        return ProfileCommand.Run(args.AsSpan(1));
    case ["columns"]:
        return ColumnCosts.Run();
    case ["check"]:
        return CheckCommand.Run();
}

bool isDry = args.Contains("dry", StringComparer.OrdinalIgnoreCase);
if (isDry)
{
    Scale.MakeDry();
}

Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
    .Run(isDry ? [.. args, "--inProcess"] : args, new BenchmarkConfiguration(isDry))];
return summaries.Length == 0 || summaries.Any(summary =>
    summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success))
    ? 1
    : 0;
