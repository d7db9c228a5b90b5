using System.Text;
using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Tests;

/// <summary>Pushed-down answers equal the in-process engine's over the same rows.</summary>
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

    // More conditions than columns they test, so that they are tested on groups.
    private static readonly Measure[] Conditional =
    [
        Measure.Count(),
        Measure.Count(Condition.In(AttemptsRelation.Channel, Channel.Voice, Channel.Email)),
        Measure.Count(Condition.In(AttemptsRelation.Channel, Channel.Text), Condition.IsTrue(AttemptsRelation.OptOut)),
        Measure.Count(Condition.IsTrue(AttemptsRelation.OptOut)),
        Measure.Sum(AttemptsRelation.SizeBytes),
        Measure.Sum(AttemptsRelation.SizeBytes, Condition.In(AttemptsRelation.Channel, Channel.Email)),
        Measure.Sum(AttemptsRelation.RingSeconds, Condition.IsTrue(AttemptsRelation.OptOut)),
        Measure.Minimum(AttemptsRelation.StartedAt, Condition.In(AttemptsRelation.Channel, Channel.Voice)),
        Measure.Minimum(AttemptsRelation.SizeBytes, Condition.IsTrue(AttemptsRelation.OptOut)),
        Measure.Maximum(AttemptsRelation.AnsweredAt, Condition.In(AttemptsRelation.Channel, Channel.Voice)),
        Measure.Maximum(AttemptsRelation.RingSeconds),
        Measure.CountInvalid(AttemptsRelation.Schema.Columns),
    ];

    private static readonly AggregateQuery Staged = new(
        AttemptsRelation.Schema, [AttemptsRelation.CampaignId, AttemptsRelation.PassId], Conditional);

    private static readonly AggregateQuery StagedTotal = new(AttemptsRelation.Schema, [], Conditional);

    private static readonly AggregateQuery StagedUsage = new(
        ServiceUsageRelation.Schema,
        [ServiceUsageRelation.ServiceCode],
        [
            Measure.Sum(ServiceUsageRelation.Quantity),
            Measure.Sum(
                ServiceUsageRelation.Quantity, Condition.In(ServiceUsageRelation.UsageType, UsageType.Usage)),
            Measure.Maximum(
                ServiceUsageRelation.MeasuredQuantity, Condition.In(ServiceUsageRelation.UsageType, UsageType.Usage)),
            Measure.CountInvalid([ServiceUsageRelation.Quantity, ServiceUsageRelation.UsageId]),
        ]);

    private static readonly AggregateQuery Total = new(AttemptsRelation.Schema, [], [Measure.Count()]);

    [Fact]
    public async Task AggregateAsync_AttemptsInAFile_EqualsEngine() => await AssertEqualsEngine(Activity, isFile: true);

    [Fact]
    public async Task AggregateAsync_AttemptsInCsv_EqualsEngine() => await AssertEqualsEngine(Activity, isFile: false);

    [Fact]
    public async Task AggregateAsync_UsageInAFile_EqualsEngine() => await AssertEqualsEngine(Usage, isFile: true);

    [Fact]
    public async Task AggregateAsync_UsageInCsv_EqualsEngine() => await AssertEqualsEngine(Usage, isFile: false);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AggregateAsync_ConditionsTestedOnGroups_EqualsEngine(bool isFile)
    {
        await AssertEqualsEngine(Staged, isFile);
        await AssertEqualsEngine(StagedTotal, isFile);
        await AssertEqualsEngine(StagedUsage, isFile);
    }

    [Fact]
    public async Task AggregateAsync_ConditionsTestedOnGroupsAndColumnsMissing_EqualsEngine()
    {
        using TempFolder folder = new();
        List<StoreRow> rows = RandomStore.Rows(Staged.Relation, seed: 12, count: 1000);
        foreach (StoreRow row in rows)
        {
            row[AttemptsRelation.SizeBytes] = null;
            row[AttemptsRelation.AnsweredAt] = null;
            row[AttemptsRelation.PassId] = null;
        }

        await Stores.WriteFileAsync(folder.File("store.duckdb"), (Staged.Relation, rows));
        Database.Run(
            folder.File("store.duckdb"),
            "ALTER TABLE attempts DROP COLUMN size_bytes",
            "ALTER TABLE attempts DROP COLUMN answered_at",
            "ALTER TABLE attempts DROP COLUMN pass_id");
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
        await AssertEqualsEngine(source, Staged, rows);
    }

    [Fact]
    public async Task AggregateAsync_NoGroupColumns_EqualsEngine() => await AssertEqualsEngine(Total, isFile: true);

    private static async Task AssertEqualsEngine(AggregateQuery query, bool isFile)
    {
        using TempFolder folder = new();
        List<StoreRow> rows = RandomStore.Rows(query.Relation, seed: 11, count: 3000);
        await using DuckDbAttemptSource source = await Open(folder, query.Relation, rows, isFile);
        await AssertEqualsEngine(source, query, rows);
    }

    private static async Task AssertEqualsEngine(
        DuckDbAttemptSource source, AggregateQuery query, List<StoreRow> rows)
    {
        ReportScope[] scopes = [ReportScope.Account("A1"), ReportScope.Enterprise("e1"), ReportScope.Account("none")];
        foreach (ReportScope scope in scopes)
        {
            SourceQuery of = RandomStore.Query(query.Relation, scope, RandomStore.Origin + 2, RandomStore.Origin + 15);
            RowsSource oracle = new(RandomStore.Select(rows, of));
            AggregateResult expected = await AggregationEngine.RunAsync(oracle, query, of, CancellationToken.None);
            AggregateResult answer = await source.AggregateAsync(query, of, CancellationToken.None);
            Assert.Equal(Lines(expected), Lines(answer));
        }
    }

    private static async Task<DuckDbAttemptSource> Open(
        TempFolder folder, RelationSchema schema, List<StoreRow> rows, bool isFile)
    {
        if (!isFile)
        {
            Stores.WriteCsv(folder.File(schema.Name + ".csv"), schema, rows);
            return DuckDbAttemptSource.OpenFolder(folder.Path);
        }

        await Stores.WriteFileAsync(folder.File("store.duckdb"), (schema, rows));
        return DuckDbAttemptSource.OpenFile(folder.File("store.duckdb"));
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
