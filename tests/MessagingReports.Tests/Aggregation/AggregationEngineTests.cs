using System.Runtime.CompilerServices;
using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.Tests.Aggregation;

public class AggregationEngineTests
{
    private static readonly AggregateQuery Query = new(
        AttemptsRelation.Schema, [AttemptsRelation.CampaignId], [Measure.Count()]);

    [Fact]
    public async Task RunAsync_ASourceOfTwoBatches_AddsBoth()
    {
        TwoBatches source = new();

        AggregateResult result = await AggregationEngine.RunAsync(source, Query, Rows(AttemptsRelation.Schema));

        Assert.Equal(["C1: 2", "C2: 1"], AggregateOracle.Lines(result));
        Assert.Same(Query, result.Query);
    }

    [Fact]
    public async Task RunAsync_CancelledBetweenBatches_Stops()
    {
        using CancellationTokenSource cancellation = new();
        TwoBatches source = new() { AfterFirst = cancellation.Cancel };

        SourceQuery rows = Rows(AttemptsRelation.Schema);

        await Assert.ThrowsAsync<OperationCanceledException>(
            async () => await AggregationEngine.RunAsync(source, Query, rows, cancellation.Token));
    }

    [Fact]
    public async Task RunAsync_RowsOfAnotherRelation_IsRefused()
    {
        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(
            async () => await AggregationEngine.RunAsync(new TwoBatches(), Query, Rows(ListLoadsRelation.Schema)));

        Assert.Equal(
            "attempts: found a batch of list_loads, expected one of the query's relation. Check what the source reads.",
            error.Message);
    }

    private static SourceQuery Rows(RelationSchema relation) => new()
    {
        Relation = relation,
        Columns = Query.Columns,
        Scope = ReportScope.Account("A1"),
        AccountIds = ["A1"],
        Start = NodaConstants.UnixEpoch,
        End = NodaConstants.UnixEpoch + Duration.FromDays(1),
    };

    private sealed class TwoBatches : IAttemptSource
    {
        public string Name => "two-batches";

        public Action AfterFirst { get; init; } = () => { };

        public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Not asked for.");

        public async IAsyncEnumerable<RecordBatch> ReadAsync(
            SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return AttemptRow.Batch(new AttemptRow(), new AttemptRow { Campaign = "C2" });
            await Task.Yield();
            AfterFirst();
            yield return AttemptRow.Batch(new AttemptRow());
        }
    }
}
