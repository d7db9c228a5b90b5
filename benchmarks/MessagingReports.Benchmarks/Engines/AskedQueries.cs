using MessagingReports.Aggregation;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Engines;

/// <summary>A source that notes what a report asks of it.</summary>
internal sealed class AskedQueries(IAggregatingAttemptSource source) : IAggregatingAttemptSource
{
    private readonly List<SourceQuery> _reads = [];
    private readonly List<(AggregateQuery Query, SourceQuery Rows)> _aggregates = [];

    public string Name => source.Name;

    public IReadOnlyList<SourceQuery> Reads => _reads;

    public IReadOnlyList<(AggregateQuery Query, SourceQuery Rows)> Aggregates => _aggregates;

    /// <summary>Runs a report once and gives what it asked for.</summary>
    public static async Task<AskedQueries> OfAsync(IAggregatingAttemptSource source, ReportCase report)
    {
        AskedQueries asked = new(source);
        await new ReportRunner(asked).RunAsync(report.Request(), ReportOutput.Stream(Stream.Null));
        return asked;
    }

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        source.ReadDirectoryAsync(cancellationToken);

    public IAsyncEnumerable<RecordBatch> ReadAsync(SourceQuery query, CancellationToken cancellationToken)
    {
        _reads.Add(query);
        return source.ReadAsync(query, cancellationToken);
    }

    public ValueTask<AggregateResult> AggregateAsync(
        AggregateQuery query, SourceQuery rows, CancellationToken cancellationToken)
    {
        _aggregates.Add((query, rows));
        return source.AggregateAsync(query, rows, cancellationToken);
    }
}
