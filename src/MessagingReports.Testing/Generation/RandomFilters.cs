using MessagingReports.Model;

namespace MessagingReports.Testing.Generation;

/// <summary>The filtered contacts of a random store: some were attempted too, some several times filtered.</summary>
internal static class RandomFilters
{
    public static List<FilteredContact> Create(
        Dice dice, RandomDirectory directory, RandomTimes times, RandomAttempts attempts, int count)
    {
        List<RandomContact> unattempted = [.. Enumerable.Range(0, (count / 3) + 1)
            .Select(_ => new RandomContact(dice, dice.Pick(directory.Records.SubCampaigns)))];
        List<FilteredContact> filters = [];
        for (int i = 0; i < count; i++)
        {
            RandomContact contact = dice.Chance(50) ? dice.Pick(attempts.Contacts) : dice.Pick(unattempted);
            Pass? pass = dice.Chance(30) ? null : dice.Pick([.. directory.Passes[contact.SubCampaign.SubCampaignId]]);
            filters.Add(Create(dice, directory, times, contact, pass));
        }

        return filters;
    }

    private static FilteredContact Create(
        Dice dice, RandomDirectory directory, RandomTimes times, RandomContact contact, Pass? pass)
    {
        Channel channel = pass is null ? Channel.None : (Channel)(1 + dice.Next(7));
        return new FilteredContact
        {
            FilterId = dice.Id("F"),
            AccountId = directory.AccountOf[contact.SubCampaign.CampaignId],
            CampaignId = contact.SubCampaign.CampaignId,
            SubCampaignId = contact.SubCampaign.SubCampaignId,
            PassId = pass?.PassId,
            ContactId = contact.Id,
            ClientId = contact.ClientId,
            FirstName = contact.FirstName,
            LastName = contact.LastName,
            Company = contact.Company,
            PostalCode = contact.PostalCode,
            ContactTimeZone = contact.TimeZone,
            ListId = contact.ListId,
            ListName = contact.ListName,
            Other1 = contact.Others[0],
            Other2 = contact.Others[1],
            Other3 = contact.Others[2],
            Other4 = contact.Others[3],
            Other5 = contact.Others[4],
            Other6 = contact.Others[5],
            Other7 = contact.Others[6],
            Other8 = contact.Others[7],
            Other9 = contact.Others[8],
            Other10 = contact.Others[9],
            Channel = channel,
            Device = dice.Chance(40) ? null : contact.DeviceOf(channel),
            DeviceType = dice.AnyOrNull<DeviceType>(),
            DeviceCountry = dice.TextOrNull(40, "US", "GB"),
            FilteredAt = times.Next(),
            Reason = dice.Any<FilterReason>(),
            Source = dice.TextOrNull(40, "National registry", "Rule 7"),
        };
    }
}
