using MessagingReports.Model;

namespace MessagingReports.Testing.Generation;

/// <summary>
/// The service usage of a random store: of attempts, of Direct Connects and of neither, contracted or not.
/// </summary>
internal static class RandomUsages
{
    private const decimal Most = 99_999_999_999_999.9999m;

    private static readonly decimal[] Quantities =
    [
        1m, 1m, 2m, 0m, 0.5m, 0.1m, 0.0001m, 1.5000m, 2.5m, 0.2m, 1234.5678m, 100m,
    ];

    public static List<ServiceUsage> Create(
        Dice dice, ReportDirectory directory, RandomTimes times, RandomAttempts attempts, int count)
    {
        ILookup<string, DirectConnectAttempt> connects = attempts.DirectConnects.ToLookup(connect => connect.AttemptId);
        List<ServiceUsage> usages = [];
        for (int i = 0; i < count; i++)
        {
            Attempt? attempt = dice.Chance(75) ? dice.Pick(attempts.Attempts) : null;
            DirectConnectAttempt? connect = attempt is not null && dice.Chance(50)
                ? connects[attempt.AttemptId].FirstOrDefault()
                : null;
            usages.Add(Create(dice, directory, times, attempt, connect));
        }

        return usages;
    }

    private static ServiceUsage Create(
        Dice dice, ReportDirectory directory, RandomTimes times, Attempt? attempt, DirectConnectAttempt? connect)
    {
        string accountId = attempt?.AccountId ?? dice.Pick(directory.Accounts).AccountId;
        ContractLine[] lines = [.. directory.ContractLines.Where(line => line.AccountId == accountId)];
        ContractLine line = dice.Pick(lines);
        UsageType type = dice.Chance(15) ? UsageType.Adjustment : UsageType.Usage;
        decimal quantity = dice.IsNasty && dice.Chance(3) ? Most : dice.Pick(Quantities);
        return new ServiceUsage
        {
            UsageId = dice.Id("U"),
            AccountId = accountId,
            CampaignId = attempt?.CampaignId,
            SubCampaignId = attempt?.SubCampaignId,
            AttemptId = attempt?.AttemptId,
            DirectConnectId = connect?.DirectConnectId,
            ClientId = attempt?.ClientId,
            Device = attempt?.Device,
            DeviceCountry = dice.TextOrNull(50, "US", "GB"),
            Channel = attempt?.Channel ?? (dice.Chance(10) ? Channel.None : null),
            UsageType = type,
            UsageAt = attempt?.StartedAt ?? times.Next(),
            ServiceCode = line.ServiceCode,
            ContractLineId = dice.Chance(10) ? null : line.ContractLineId,
            MeasuredQuantity = dice.Chance(40) ? null : dice.Pick(Quantities),
            MeasuredUnit = dice.AnyOrNull<ServiceUnit>(),
            Quantity = type == UsageType.Adjustment && dice.Chance(70) ? -quantity : quantity,
        };
    }
}
