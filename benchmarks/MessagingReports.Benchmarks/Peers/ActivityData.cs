using MessagingReports.Benchmarks.Data;
using MessagingReports.Model;
using MessagingReports.Relations;
using A = MessagingReports.Relations.AttemptsRelation;
using D = MessagingReports.Relations.DirectConnectAttemptsRelation;
using F = MessagingReports.Relations.FilteredContactsRelation;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The rows Account Activity reads, as objects.</summary>
internal sealed class ActivityData(AccountSample sample)
{
    public IReadOnlyList<Attempt> Attempts { get; } = Rows<Attempt>(
        sample, A.Schema, A.CampaignId, A.SubCampaignId, A.ContactId, A.Channel, A.Direction, A.StartedAt, A.Result,
        A.ScriptResult, A.OptOut);

    public IReadOnlyList<FilteredContact> Filtered { get; } =
        Rows<FilteredContact>(sample, F.Schema, F.CampaignId, F.SubCampaignId, F.ContactId);

    public IReadOnlyList<DirectConnectAttempt> DirectConnects { get; } =
        Rows<DirectConnectAttempt>(sample, D.Schema, D.CampaignId, D.Result);

    public IReadOnlyList<string> Campaigns { get; } =
    [
        .. sample.Store.Directory.Campaigns
            .Where(campaign => campaign.AccountId == sample.Account.AccountId)
            .Select(campaign => campaign.CampaignId),
    ];

    private static List<TRow> Rows<TRow>(
        AccountSample sample, RelationSchema relation, params IReadOnlyList<RelationColumn> columns)
        where TRow : class =>
        [.. sample.Read(relation, columns).SelectMany(RowObjects.Of<TRow>)];
}
