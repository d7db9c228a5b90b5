using System.Runtime.CompilerServices;
using System.Text;
using MessagingReports.Aggregation;
using MessagingReports.DuckDb.Tests;
using MessagingReports.Engines;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Tests.Servers;

/// <summary>Answers of the shards equal the in-process engine's over the same rows.</summary>
public sealed class AggregateTests
{
    private static readonly AggregateQuery Activity = new(
        AttemptsRelation.Schema,
        [AttemptsRelation.AccountId, AttemptsRelation.CampaignId, AttemptsRelation.PassId],
        [
            Measure.Count(),
            Measure.Count(
                Condition.In(AttemptsRelation.Direction, Direction.Outbound),
                Condition.In(
                    AttemptsRelation.Result, AttemptResult.Busy, AttemptResult.Delivered, AttemptResult.Cancelled)),
            Measure.Count(Condition.IsTrue(AttemptsRelation.OptOut)),
            Measure.Count(Condition.In(AttemptsRelation.DcResult, DirectConnectResult.Connected)),
            Measure.Sum(AttemptsRelation.SizeBytes),
            Measure.Sum(AttemptsRelation.RingSeconds, Condition.In(AttemptsRelation.AnsweredBy, AnsweredBy.Person)),
            Measure.Minimum(AttemptsRelation.StartedAt, Condition.In(AttemptsRelation.Channel, Channel.Voice)),
            Measure.Maximum(AttemptsRelation.AnsweredAt),
            Measure.CountDistinct(AttemptsRelation.ContactId),
            Measure.CountDistinct(AttemptsRelation.ListId, Condition.In(AttemptsRelation.Channel, Channel.Text)),
            Measure.CountInvalid(AttemptsRelation.Schema.Columns),
        ]);

    private static readonly AggregateQuery Usage = new(
        ServiceUsageRelation.Schema,
        [ServiceUsageRelation.ServiceCode, ServiceUsageRelation.ContractLineId],
        [
            Measure.Sum(ServiceUsageRelation.Quantity),
            Measure.Minimum(ServiceUsageRelation.MeasuredQuantity),
            Measure.Maximum(
                ServiceUsageRelation.Quantity, Condition.In(ServiceUsageRelation.UsageType, UsageType.Usage)),
            Measure.CountInvalid([ServiceUsageRelation.Quantity, ServiceUsageRelation.UsageId]),
        ]);

    private static readonly AggregateQuery Total = new(AttemptsRelation.Schema, [], [Measure.Count()]);

    [SkippableFact]
    public Task AggregateAsync_Attempts_EqualsEngine() => AssertEqualsEngine(Activity);

    [SkippableFact]
    public Task AggregateAsync_Usage_EqualsEngine() => AssertEqualsEngine(Usage);

    [SkippableFact]
    public Task AggregateAsync_NoGroupColumns_EqualsEngine() => AssertEqualsEngine(Total);

    private static async Task AssertEqualsEngine(AggregateQuery query)
    {
        ClickHouseDatabase.Require();
        await using ClickHouseDatabase database = await ClickHouseDatabase.CreateAsync();
        await using ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(database.ConnectionString);
        List<StoreRow> rows = RandomStore.Rows(query.Relation, seed: 11, count: 3000);
        await source.CreateRelationsAsync(replace: false, CancellationToken.None);
        await source.BulkLoadAsync(query.Relation, Batch(query.Relation, rows), CancellationToken.None);
        ReportScope[] scopes = [ReportScope.Account("A1"), ReportScope.Enterprise("e1"), ReportScope.Account("none")];
        foreach (ReportScope scope in scopes)
        {
            SourceQuery of = RandomStore.Query(query.Relation, scope, RandomStore.Origin + 2, RandomStore.Origin + 15);
            AggregationState expected = new(query);
            List<StoreRow> selected = RandomStore.Select(rows, of);
            if (selected.Count > 0)
            {
                expected.Add(StoreRow.ToBatch(query.Relation, selected));
            }

            AggregateResult answer = await source.AggregateAsync(query, of, CancellationToken.None);
            Assert.Equal(Lines(expected.ToResult()), Lines(answer));
        }
    }

    private static async IAsyncEnumerable<RecordBatch> Batch(
        RelationSchema relation,
        List<StoreRow> rows,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        yield return StoreRow.ToBatch(relation, rows);
    }

    private static List<string> Lines(AggregateResult result)
    {
        List<string> lines = [];
        for (int group = 0; group < result.GroupCount; group++)
        {
            IEnumerable<string> keys = Enumerable.Range(0, result.Query.GroupBy.Count)
                .Select(i => result.Key(group, i) is { } key ? Encoding.UTF8.GetString(key) : "-");
            IEnumerable<string> values = Enumerable.Range(0, result.Query.Measures.Count)
                .Select(i => FormattableString.Invariant($"{result.Value(group, i)}"));
            lines.Add(string.Join('|', keys.Concat(values)));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
