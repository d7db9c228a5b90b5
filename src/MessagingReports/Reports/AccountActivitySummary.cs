using MessagingReports.Aggregation;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Relations;
using A = MessagingReports.Relations.AttemptsRelation;
using D = MessagingReports.Relations.DirectConnectAttemptsRelation;
using F = MessagingReports.Relations.FilteredContactsRelation;
using R = MessagingReports.Reports.AccountActivityRelation;

namespace MessagingReports.Reports;

/// <summary>
/// Account Activity as queries. Additive counts are grouped down to the pass, so that the keys of every group can be
/// checked against
/// the directory and active sub-campaigns counted; distinct contacts are counted per campaign.
/// </summary>
internal sealed class AccountActivitySummary : SummaryReport
{
    private static readonly Condition Outbound = Condition.In(A.Direction, Direction.Outbound);

    private static readonly Condition Delivered = InClasses(ResultClass.Delivered);

    private static readonly Condition Attempted =
        InClasses(ResultClass.Delivered, ResultClass.Undelivered, ResultClass.Pending);

    /// <summary>The additive measures of attempts, each with the column it fills.</summary>
    private static readonly (RelationColumn Column, Measure Measure)[] AttemptCounts =
    [
        (R.Delivered, Measure.Count(Outbound, Delivered)),
        (R.Undelivered, Measure.Count(Outbound, InClasses(ResultClass.Undelivered))),
        (R.Pending, Measure.Count(Outbound, InClasses(ResultClass.Pending))),
        (R.NotAttempted, Measure.Count(Outbound, InClasses(ResultClass.NotAttempted))),
        (R.VoiceAttempted, Measure.Count(Outbound, Attempted, Condition.In(A.Channel, Channel.Voice))),
        (R.VoiceDelivered, Measure.Count(Outbound, Delivered, Condition.In(A.Channel, Channel.Voice))),
        (R.TextAttempted, Measure.Count(Outbound, Attempted, Condition.In(A.Channel, Channel.Text))),
        (R.TextDelivered, Measure.Count(Outbound, Delivered, Condition.In(A.Channel, Channel.Text))),
        (R.EmailAttempted, Measure.Count(Outbound, Attempted, Condition.In(A.Channel, Channel.Email))),
        (R.EmailDelivered, Measure.Count(Outbound, Delivered, Condition.In(A.Channel, Channel.Email))),
        (R.DeliveredToPerson, Measure.Count(Outbound, Condition.In(
            A.Result, AttemptResult.DeliveredPerson, AttemptResult.DeliveredWithoutSuccess))),
        (R.DeliveredToMachine, Measure.Count(Outbound, Condition.In(A.Result, AttemptResult.DeliveredMachine))),
        (R.ScriptSuccesses, Measure.Count(Outbound, Condition.In(A.ScriptResult, ScriptResult.Success))),
        (R.OptOuts, Measure.Count(Condition.IsTrue(A.OptOut))),
        (R.InboundContacts, Measure.Count(Condition.In(A.Direction, Direction.Inbound))),
    ];

    private static readonly int FirstMeasure = AttemptCounts.Length;
    private static readonly int LastMeasure = FirstMeasure + 1;

    private static readonly AggregateQuery Attempts = new(
        A.Schema,
        [A.CampaignId, A.SubCampaignId, A.PassId],
        [
            .. AttemptCounts.Select(count => count.Measure),
            Measure.Minimum(A.StartedAt, Outbound, Attempted),
            Measure.Maximum(A.StartedAt, Outbound, Attempted),
            Measure.CountInvalid(
                [A.AttemptId, A.ContactId, A.Channel, A.Direction, A.StartedAt, A.Result, A.ScriptResult, A.OptOut]),
        ]);

    private static readonly AggregateQuery AttemptedContacts = new(
        A.Schema,
        [A.CampaignId],
        [
            Measure.CountDistinct(A.ContactId, Outbound, Attempted),
            Measure.CountDistinct(A.ContactId, Outbound, Delivered),
        ]);

    private static readonly AggregateQuery Filtered = new(
        F.Schema,
        [F.CampaignId, F.SubCampaignId, F.PassId],
        [Measure.Count(), Measure.CountInvalid([F.FilterId, F.ContactId, F.FilteredAt])]);

    private static readonly AggregateQuery FilteredContacts =
        new(F.Schema, [F.CampaignId], [Measure.CountDistinct(F.ContactId)]);

    private static readonly AggregateQuery DirectConnects = new(
        D.Schema,
        [D.CampaignId, D.SubCampaignId, D.PassId],
        [
            Measure.Count(),
            Measure.Count(Condition.In(D.Result, DirectConnectResult.Connected)),
            Measure.CountInvalid([D.DirectConnectId, D.StartedAt, D.Result]),
        ]);

    public override RelationSchema Result => R.Schema;

    public override IReadOnlyList<string> Order { get; } = ["Campaign Name", "Campaign ID"];

    public override IReadOnlyList<AggregateQuery> Queries { get; } =
        [Attempts, AttemptedContacts, Filtered, FilteredContacts, DirectConnects];

    public override bool IsSound(SummaryContext context, IReadOnlyList<AggregateResult> results)
    {
        GroupKeys keys = new(context);
        return IsSound(results[0]) && IsSound(results[2]) && IsSound(results[4]);

        bool IsSound(AggregateResult result)
        {
            for (int group = 0; group < result.GroupCount; group++)
            {
                if (!keys.AreSoundSubCampaign(result.Key(group, 0), result.Key(group, 1), result.Key(group, 2)) ||
                    result.Value(group, result.Query.Measures.Count - 1) != 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    public override RecordBatch Build(SummaryContext context, IReadOnlyList<AggregateResult> results)
    {
        AccountActivityRows rows = new(context);
        AddAttempts(rows, results[0]);
        foreach ((string campaign, int group) in AccountActivityRows.Groups(results[1]))
        {
            rows.Add(campaign, R.ContactsAttempted, results[1].Value(group, 0)!.Value);
            rows.Add(campaign, R.ContactsDelivered, results[1].Value(group, 1)!.Value);
        }

        foreach ((string campaign, int group) in AccountActivityRows.Groups(results[2]))
        {
            rows.MarkActive(campaign, results[2].Key(group, 1)!);
            rows.Add(campaign, R.FilteredRecords, results[2].Value(group, 0)!.Value);
        }

        foreach ((string campaign, int group) in AccountActivityRows.Groups(results[3]))
        {
            rows.Add(campaign, R.ContactsFiltered, results[3].Value(group, 0)!.Value);
        }

        foreach ((string campaign, int group) in AccountActivityRows.Groups(results[4]))
        {
            rows.Add(campaign, R.DirectConnectAttempts, results[4].Value(group, 0)!.Value);
            rows.Add(campaign, R.DirectConnectsCompleted, results[4].Value(group, 1)!.Value);
        }

        return rows.Build();
    }

    private static void AddAttempts(AccountActivityRows rows, AggregateResult attempts)
    {
        foreach ((string campaign, int group) in AccountActivityRows.Groups(attempts))
        {
            rows.MarkActive(campaign, attempts.Key(group, 1)!);
            for (int measure = 0; measure < AttemptCounts.Length; measure++)
            {
                rows.Add(campaign, AttemptCounts[measure].Column, attempts.Value(group, measure)!.Value);
            }

            rows.Widen(campaign, attempts.Value(group, FirstMeasure), attempts.Value(group, LastMeasure));
        }
    }

    private static Condition InClasses(params ReadOnlySpan<ResultClass> classes) =>
        Condition.In<AttemptResult>(A.Result, [.. ResultClasses.ResultsIn(classes)]);
}
