using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The numbers of Account Activity in LINQ: one group a campaign, one expression a column.</summary>
internal sealed class ActivityLinq(ActivityData data)
{
    public const string Name = "LINQ";

    /// <summary>The numbers of each campaign, in the order of <see cref="ActivityPeers"/>.</summary>
    public Dictionary<string, long[]> Run()
    {
        ILookup<string, Attempt> attempts = data.Attempts.ToLookup(row => row.CampaignId);
        ILookup<string, FilteredContact> filtered = data.Filtered.ToLookup(row => row.CampaignId);
        ILookup<string, DirectConnectAttempt> transfers = data.DirectConnects.ToLookup(row => row.CampaignId);
        return data.Campaigns.ToDictionary(
            campaign => campaign,
            campaign => Numbers([.. attempts[campaign]], [.. filtered[campaign]], [.. transfers[campaign]]));
    }

    private static long[] Numbers(
        List<Attempt> attempts, List<FilteredContact> filtered, List<DirectConnectAttempt> transfers)
    {
        List<Attempt> outbound = attempts.FindAll(row => row.Direction == Direction.Outbound);
        List<Attempt> attempted = outbound.FindAll(row => ClassOf(row) != ResultClass.NotAttempted);
        List<Attempt> delivered = outbound.FindAll(row => ClassOf(row) == ResultClass.Delivered);

        return
        [
            attempts.Select(row => row.SubCampaignId)
                .Concat(filtered.Select(row => row.SubCampaignId)).Distinct().Count(),
            attempted.Count == 0 ? 0 : Second(attempted.Min(row => row.StartedAt)),
            attempted.Count == 0 ? 0 : Second(attempted.Max(row => row.StartedAt)),
            attempted.Count,
            delivered.Count,
            outbound.Count(row => ClassOf(row) == ResultClass.Undelivered),
            outbound.Count(row => ClassOf(row) == ResultClass.Pending),
            outbound.Count(row => ClassOf(row) == ResultClass.NotAttempted),
            attempted.Select(row => row.ContactId).Distinct().Count(),
            delivered.Select(row => row.ContactId).Distinct().Count(),
            filtered.Select(row => row.ContactId).Distinct().Count(),
            filtered.Count,
            attempted.Count(row => row.Channel == Channel.Voice),
            delivered.Count(row => row.Channel == Channel.Voice),
            attempted.Count(row => row.Channel == Channel.Text),
            delivered.Count(row => row.Channel == Channel.Text),
            attempted.Count(row => row.Channel == Channel.Email),
            delivered.Count(row => row.Channel == Channel.Email),
            outbound.Count(row => row.Result is AttemptResult.DeliveredPerson or AttemptResult.DeliveredWithoutSuccess),
            outbound.Count(row => row.Result == AttemptResult.DeliveredMachine),
            outbound.Count(row => row.ScriptResult == ScriptResult.Success),
            attempts.Count(row => row.OptOut),
            attempts.Count(row => row.Direction == Direction.Inbound),
            transfers.Count,
            transfers.Count(row => row.Result == DirectConnectResult.Connected),
        ];
    }

    private static long Second(Instant instant) => instant.ToUnixTimeSeconds();

    private static ResultClass ClassOf(Attempt row) => ResultClasses.Of(row.Result);
}
