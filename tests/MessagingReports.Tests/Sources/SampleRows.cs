using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Tests.Sources;

/// <summary>Small valid rows.</summary>
internal static class SampleRows
{
    public static Attempt Attempt(
        string attemptId = "T1",
        string accountId = "a1",
        Instant? startedAt = null,
        string campaignId = "c1",
        string subCampaignId = "s1",
        string? firstName = null) => new()
        {
            AttemptId = attemptId,
            AccountId = accountId,
            CampaignId = campaignId,
            SubCampaignId = subCampaignId,
            ContactId = "K1",
            FirstName = firstName,
            Channel = Channel.Voice,
            Direction = Direction.Outbound,
            Device = "+12125550100",
            StartedAt = startedAt ?? SourceQueries.Start,
            Result = AttemptResult.Busy,
        };

    public static ServiceUsage Usage(
        string usageId = "U1",
        decimal quantity = 1,
        decimal? measured = null,
        UsageType type = UsageType.Usage) => new()
        {
            UsageId = usageId,
            AccountId = "a1",
            UsageType = type,
            UsageAt = SourceQueries.Start,
            ServiceCode = "V",
            MeasuredQuantity = measured,
            Quantity = quantity,
        };

    public static ListLoad Load(string loadId, string enterpriseId, string? accountId) => new()
    {
        LoadId = loadId,
        EnterpriseId = enterpriseId,
        AccountId = accountId,
        OriginalName = "list.csv",
        ListType = ListType.Contact,
        Action = LoadAction.Create,
        Source = LoadSource.Api,
        StartedAt = SourceQueries.Start,
        Status = ListLoadStatus.Loading,
        TotalRecords = 0,
        AcceptedRecords = 0,
        RejectedDuplicate = 0,
        RejectedInvalidDevice = 0,
        RejectedMissingData = 0,
        RejectedFormat = 0,
        RejectedOther = 0,
    };
}
