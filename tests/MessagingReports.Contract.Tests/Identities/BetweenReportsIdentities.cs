using FsCheck;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Model;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Between the reports of one scope and window: G20 to G25, and G32.</summary>
public sealed class BetweenReportsIdentities
{
    private static readonly string[] Shared =
    [
        "Account ID", "Account Name", "Campaign ID", "Campaign Name", "Sub-campaign ID", "Sub-campaign Name",
        "Pass Number", "Pass Name", "Channel", "Direction", "Contact ID", "Client ID", "Device", "Device Type",
        "Device Country", "Originating Address", "Answer Time", "End Time", "Result", "Result Class",
        "Network Status Code", "Call Duration", "Message Segments", "Message Encoding", "Direct Connect Attempts",
        "Direct Connect Result", "Direct Connect Number", "Direct Connect Hold Duration",
        "Direct Connect Talk Duration",
    ];

    [IdentityProperty]
    public Task<Property> G20_AllContacts_IsAllAttemptsAndFilteredRows(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport contacts = await item.RunAsync(ReportCatalog.AllContacts);
        FinishedReport attempts = await item.RunAsync(ReportCatalog.AllAttempts);
        Assert.Equal(
            attempts.Rows.Select(row => row.Text),
            contacts.Rows.Where(row => row["Row Type"] == "Attempt").Select(row => row.Text));
        HashSet<string> attempted = attempts.Set("Contact ID");
        int onlyFiltered = contacts.Set("Contact ID").Count(contact => !attempted.Contains(contact));
        Assert.Equal(contacts.Set("Contact ID").Count, attempted.Count + onlyFiltered);
        return contacts.Rows.Count;
    });

    [IdentityProperty]
    public Task<Property> G21_HeadersOfAllContactsAndAllAttempts_AreTheSameBytes(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport contacts = await item.RunAsync(ReportCatalog.AllContacts);
        FinishedReport attempts = await item.RunAsync(ReportCatalog.AllAttempts);
        int header = contacts.Bytes.AsSpan().IndexOf("\r\n"u8);
        Assert.True(contacts.Bytes.AsSpan(0, header + 2).SequenceEqual(attempts.Bytes.AsSpan(0, header + 2)));
        Assert.Equal(66, contacts.Header.Length);
        return 1;
    });

    [IdentityProperty]
    public Task<Property> G22_AttemptIdsOfUsageDetail_EqualAllAttempts(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport usage = await item.RunAsync(ReportCatalog.UsageDetail);
        FinishedReport attempts = await item.RunAsync(ReportCatalog.AllAttempts);
        Assert.Equal(usage.Column("Attempt ID"), attempts.Column("Row ID"));
        List<string> ofCampaigns = [];
        foreach (Campaign campaign in item.Campaigns)
        {
            FinishedReport whole = await item.RunAsync(
                ReportCatalog.AllAttempts, ReportScope.Campaign(campaign.AccountId, campaign.CampaignId));
            List<string> ofSubCampaigns = [];
            foreach (SubCampaign part in item.SubCampaignsOf(campaign))
            {
                FinishedReport rows = await item.RunAsync(
                    ReportCatalog.AllAttempts,
                    ReportScope.SubCampaign(campaign.AccountId, campaign.CampaignId, part.SubCampaignId));
                ofSubCampaigns.AddRange(rows.Rows.Select(row => row.Text));
            }

            Assert.Equal(
                whole.Rows.Select(row => row.Text).Order(StringComparer.Ordinal),
                ofSubCampaigns.Order(StringComparer.Ordinal));
            ofCampaigns.AddRange(whole.Rows.Select(row => row.Text));
        }

        Assert.Equal(
            attempts.Rows.Select(row => row.Text).Order(StringComparer.Ordinal),
            ofCampaigns.Order(StringComparer.Ordinal));
        return attempts.Rows.Count;
    });

    [IdentityProperty]
    public Task<Property> G23_SharedColumns_AgreeRowByRow(CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport usage = await item.RunAsync(ReportCatalog.UsageDetail);
        FinishedReport attempts = await item.RunAsync(ReportCatalog.AllAttempts);
        foreach ((FinishedRow left, FinishedRow right) in usage.Rows.Zip(attempts.Rows))
        {
            Assert.Equal(left["Attempt Time"], right["Event Time"]);
            Assert.All(Shared, column => Assert.Equal(left[column], right[column]));
        }

        return usage.Rows.Count;
    });

    [IdentityProperty]
    public Task<Property> G24_ActivityCounts_AddUpToTheRowsOfACampaign(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport usage = await item.RunAsync(ReportCatalog.UsageDetail);
        foreach (FinishedRow row in (await item.RunAsync(ReportCatalog.AccountActivity)).Rows)
        {
            FinishedReport attempts = await item.RunAsync(
                ReportCatalog.AllAttempts, ReportScope.Campaign(item.Account.AccountId, row["Campaign ID"]));
            long sum = row.Count("Messages Attempted") + row.Count("Not Attempted") + row.Count("Inbound Contacts");
            Assert.Equal(usage.Rows.Count(attempt => attempt["Campaign ID"] == row["Campaign ID"]), sum);
            Assert.Equal(attempts.Rows.Count, sum);
        }

        return usage.Rows.Count;
    });

    [IdentityProperty]
    public Task<Property> G25_FilteredCounts_AreTheFilteredRowsOfAllContacts(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport activity = await item.RunAsync(ReportCatalog.AccountActivity);
        foreach (FinishedRow row in activity.Rows)
        {
            FinishedReport contacts = await item.RunAsync(
                ReportCatalog.AllContacts, ReportScope.Campaign(item.Account.AccountId, row["Campaign ID"]));
            FinishedRow[] filtered = [.. contacts.Rows.Where(contact => contact["Row Type"] == "Filtered")];
            Assert.Equal(filtered.Length, row.Count("Filtered Records"));
            Assert.Equal(
                filtered.Select(contact => contact["Contact ID"]).Distinct().Count(), row.Count("Contacts Filtered"));
            Assert.Equal(
                contacts.Rows.Select(contact => contact["Sub-campaign ID"]).Distinct().Count(),
                row.Count("Active Sub-campaigns"));
        }

        return (int)activity.Sum("Filtered Records");
    });

    [IdentityProperty]
    public Task<Property> G32_ActivityTotals_EqualCountsOverTheRowsOfTheAccount(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport activity = await item.RunAsync(ReportCatalog.AccountActivity);
        FinishedReport contacts = await item.RunAsync(ReportCatalog.AllContacts);
        FinishedRow[] attempts = [.. contacts.Rows.Where(row => row["Row Type"] == "Attempt")];
        FinishedRow[] outbound = [.. attempts.Where(row => row["Direction"] == "Outbound")];
        FinishedRow[] attempted = [.. outbound.Where(row => row["Result Class"] != "Not Attempted")];
        FinishedRow[] delivered = [.. outbound.Where(row => row["Result Class"] == "Delivered")];
        AssertSum("Messages Attempted", attempted.Length);
        AssertSum("Messages Delivered", delivered.Length);
        AssertSum("Messages Undelivered", outbound.Count(row => row["Result Class"] == "Undelivered"));
        AssertSum("Messages Pending", outbound.Count(row => row["Result Class"] == "Pending"));
        AssertSum("Not Attempted", outbound.Length - attempted.Length);
        foreach (string channel in new[] { "Voice", "Text", "Email" })
        {
            AssertSum($"{channel} Attempted", attempted.Count(row => row["Channel"] == channel));
            AssertSum($"{channel} Delivered", delivered.Count(row => row["Channel"] == channel));
        }

        AssertSum("Delivered to Person", outbound.Count(
            row => row["Result"] is "Delivered Person" or "Delivered without success"));
        AssertSum("Delivered to Machine", outbound.Count(row => row["Result"] == "Delivered Machine"));
        AssertSum("Script Successes", outbound.Count(row => row["Script Result"] == "Success"));
        AssertSum("Opt-outs", attempts.Count(row => row["Opt-out"] == "Y"));
        AssertSum("Inbound Contacts", attempts.Length - outbound.Length);
        AssertSum("Filtered Records", contacts.Rows.Count - attempts.Length);
        AssertSum("Contacts Attempted", Contacts(attempted));
        AssertSum("Contacts Delivered", Contacts(delivered));
        AssertSum("Contacts Filtered", Contacts(contacts.Rows.Except(attempts)));
        return attempts.Length;

        void AssertSum(string column, int expected) => Assert.Equal((column, expected), (column, activity.Sum(column)));

        static int Contacts(IEnumerable<FinishedRow> rows) => rows.Select(row => row["Contact ID"]).Distinct().Count();
    });
}
