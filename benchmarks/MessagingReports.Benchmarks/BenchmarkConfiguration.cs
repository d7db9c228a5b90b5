using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using MessagingReports.Benchmarks.Columns;

namespace MessagingReports.Benchmarks;

/// <summary>What every benchmark reports, and how a dry run is made quick.</summary>
internal sealed class BenchmarkConfiguration : ManualConfig
{
    public BenchmarkConfiguration(bool isDry)
    {
        Add(DefaultConfig.Instance);
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(WorkColumn.All);
        if (isDry)
        {
            // Any build will do to see that everything runs.
            Options |= ConfigOptions.DisableOptimizationsValidator | ConfigOptions.DisableLogFile;
        }
    }
}
