using System.Diagnostics;
using System.Reflection;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Tests.Running;

/// <summary>Runs after all other tests, alone: it counts what the whole process allocates.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class AloneCollection;

/// <summary>Writing does not allocate by the row.</summary>
[Collection("alone")]
[Trait("Category", "Slow")]
public sealed class AllocationTests
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Compression holds as many members of at most a megabyte; what the pool has not, it allocates.</summary>
    private const int MostMembers = 4;

    private static readonly SampleStore Sample = new(new SampleStoreOptions { Attempts = 2_100_000 });

    private static readonly ReportScope Scope = ReportScope.Account(Sample.Directory.Accounts[0].AccountId);

    private static readonly ReportPeriod Period = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 11, 30));

    private static bool IsOptimized =>
        typeof(ReportRunner).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    [SkippableTheory]
    [InlineData(ReportCompressionMethod.None)]
    [InlineData(ReportCompressionMethod.Gzip)]
    [InlineData(ReportCompressionMethod.Zstd)]
    public async Task Run_AMillionRows_AllocatesAMegabyteBesideTheSource(ReportCompressionMethod method)
    {
        ReportCompression compression = new() { Method = method, DegreeOfParallelism = MostMembers - 2 };
        Skip.IfNot(IsOptimized, "An unoptimised build allocates for constant tables it reads; run with -c Release.");
        RecordingSource source = new();
        await source.Runner().RunAsync(
            TestRuns.Request(ReportCatalog.AllAttempts, Scope, compression: compression),
            ReportOutput.Stream(Stream.Null));
        source.Queries.Clear();

        long before = GC.GetTotalAllocatedBytes(precise: true);
        ReportResult result = await source.Runner().RunAsync(
            TestRuns.Request(ReportCatalog.AllAttempts, Scope, Period, compression: compression),
            ReportOutput.Stream(Stream.Null));
        long run = GC.GetTotalAllocatedBytes(precise: true) - before;

        before = GC.GetTotalAllocatedBytes(precise: true);
        await foreach (RecordBatch batch in Sample.ReadAsync(Assert.Single(source.Queries), CancellationToken.None))
        {
            Assert.NotEqual(0, batch.Count);
        }

        long drained = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.InRange(result.Manifest.Rows, 1_000_000, long.MaxValue);
        long buffers = method == ReportCompressionMethod.None ? 0 : MostMembers * Megabyte;
        Assert.InRange(run - drained, 0, Megabyte + buffers);
    }

    private sealed class RecordingSource : IAttemptSource
    {
        public string Name => "recording";

        public List<SourceQuery> Queries { get; } = [];

        public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
            Sample.ReadDirectoryAsync(cancellationToken);

        public IAsyncEnumerable<RecordBatch> ReadAsync(SourceQuery query, CancellationToken cancellationToken)
        {
            Queries.Add(query);
            return Sample.ReadAsync(query, cancellationToken);
        }
    }
}
