using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Testing.Generation;

/// <summary>What is worth asking a random store for.</summary>
internal static class RandomRequests
{
    private static readonly LocalDate First = new(2011, 12, 1);
    private static readonly LocalDate Last = new(2025, 12, 31);

    public static List<StoreRequest> Create(Dice dice, ReportDirectory directory, RandomTimes times)
    {
        List<ReportScope> scopes = [.. directory.Enterprises.Select(item => ReportScope.Enterprise(item.EnterpriseId))];
        scopes.AddRange(directory.Accounts.Select(item => ReportScope.Account(item.AccountId)));
        for (int i = 0; i < 2; i++)
        {
            SubCampaign subCampaign = dice.Pick(directory.SubCampaigns);
            Campaign campaign = directory.Campaigns.Single(item => item.CampaignId == subCampaign.CampaignId);
            scopes.Add(ReportScope.Campaign(campaign.AccountId, campaign.CampaignId));
            scopes.Add(ReportScope.SubCampaign(campaign.AccountId, campaign.CampaignId, subCampaign.SubCampaignId));
        }

        return [.. scopes.Distinct().SelectMany(
            scope => Ranges(dice, times).Select(range => new StoreRequest(scope, range.From, range.To)))];
    }

    private static IEnumerable<(LocalDate From, LocalDate To)> Ranges(Dice dice, RandomTimes times)
    {
        LocalDate day = dice.Pick(times.Days);
        LocalDate month = day.With(DateAdjusters.StartOfMonth);
        yield return (First, Last);
        yield return (day, day);
        yield return (day.PlusDays(-1 - dice.Next(3)), day.PlusDays(dice.Next(3)));
        yield return (month, month.With(DateAdjusters.EndOfMonth));
        if (day.Year == 2011)
        {
            // A day that Pacific/Apia skipped.
            yield return (new LocalDate(2011, 12, 30), new LocalDate(2011, 12, 30));
        }
    }
}
