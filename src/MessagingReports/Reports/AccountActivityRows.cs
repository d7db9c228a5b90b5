using System.Text;
using MessagingReports.Aggregation;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Relations;
using R = MessagingReports.Reports.AccountActivityRelation;

namespace MessagingReports.Reports;

/// <summary>Collects the numbers of each campaign and makes the rows of Account Activity from them.</summary>
internal sealed class AccountActivityRows(SummaryContext context)
{
    private readonly Dictionary<string, CampaignNumbers> _campaigns = [];

    /// <summary>The groups of a result whose first key is the campaign.</summary>
    public static IEnumerable<(string Campaign, int Group)> Groups(AggregateResult result)
    {
        for (int group = 0; group < result.GroupCount; group++)
        {
            yield return (Encoding.UTF8.GetString(result.Key(group, 0)!), group);
        }
    }

    public void Add(string campaign, RelationColumn column, Int128 count)
    {
        CampaignNumbers numbers = Of(campaign);
        numbers.Counts[column.Ordinal] = checked((long)(numbers.Counts[column.Ordinal] + count));
    }

    public void MarkActive(string campaign, byte[] subCampaign)
    {
        CampaignNumbers numbers = Of(campaign);
        numbers.IsActive = true;
        if (numbers.SubCampaigns.Add(Encoding.UTF8.GetString(subCampaign)))
        {
            numbers.Counts[R.ActiveSubCampaigns.Ordinal]++;
        }
    }

    /// <summary>Widens the span from the first to the last attempt.</summary>
    public void Widen(string campaign, Int128? first, Int128? last)
    {
        CampaignNumbers numbers = Of(campaign);
        if (first is { } start && last is { } end)
        {
            numbers.First = Math.Min(numbers.First ?? long.MaxValue, (long)start);
            numbers.Last = Math.Max(numbers.Last ?? long.MinValue, (long)end);
        }
    }

    public RecordBatch Build()
    {
        Account account = context.Directory.Accounts[context.Account];
        List<(Campaign Campaign, byte[] Name, byte[] Id)> campaigns = [];
        foreach (Campaign campaign in context.Directory.Campaigns)
        {
            if (campaign.AccountId == account.AccountId && (!context.OmitInactive || IsActive(campaign.CampaignId)))
            {
                campaigns.Add(
                    (campaign, Encoding.UTF8.GetBytes(campaign.Name), Encoding.UTF8.GetBytes(campaign.CampaignId)));
            }
        }

        campaigns.Sort((left, right) =>
            left.Name.AsSpan().SequenceCompareTo(right.Name) is var order && order != 0
                ? order
                : left.Id.AsSpan().SequenceCompareTo(right.Id));

        RecordBatchBuilder rows = new(R.Schema, R.Schema.Columns, Math.Max(16, campaigns.Count));
        foreach ((Campaign campaign, _, _) in campaigns)
        {
            Append(rows, account.AccountId, campaign.CampaignId);
        }

        return rows.Build();
    }

    private static void Append(RecordBatchBuilder rows, string accountId, string campaignId, CampaignNumbers numbers)
    {
        rows.Dictionary(R.AccountId).Append(accountId);
        rows.Dictionary(R.CampaignId).Append(campaignId);
        rows.Fixed<long>(R.FirstAttemptAt).Append(numbers.First);
        rows.Fixed<long>(R.LastAttemptAt).Append(numbers.Last);
        foreach (RelationColumn column in R.Schema.Columns)
        {
            if (column.Type == RelationColumnType.Int64)
            {
                rows.Fixed<long>(column).Append(numbers.Counts[column.Ordinal]);
            }
        }
    }

    private void Append(RecordBatchBuilder rows, string accountId, string campaignId) =>
        Append(rows, accountId, campaignId, _campaigns.GetValueOrDefault(campaignId) ?? new CampaignNumbers());

    private bool IsActive(string campaignId) =>
        _campaigns.TryGetValue(campaignId, out CampaignNumbers? numbers) &&
        (numbers.IsActive || numbers.Counts[R.DirectConnectAttempts.Ordinal] > 0);

    private CampaignNumbers Of(string campaign)
    {
        if (!_campaigns.TryGetValue(campaign, out CampaignNumbers? numbers))
        {
            numbers = new CampaignNumbers();
            _campaigns.Add(campaign, numbers);
        }

        return numbers;
    }

    private sealed class CampaignNumbers
    {
        /// <summary>By the ordinal of the result column.</summary>
        public long[] Counts { get; } = new long[R.Schema.Columns.Count];

        public HashSet<string> SubCampaigns { get; } = [];

        public bool IsActive { get; set; }

        public long? First { get; set; }

        public long? Last { get; set; }
    }
}
