using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>
/// What the text cells of a report must say once they are read back: the store's values by record id.
/// </summary>
internal static class StoreTexts
{
    /// <summary>A report whose records have ids, and its text columns with their values.</summary>
    public static IEnumerable<(
        ReportDefinition Report, string Id, string Column, Dictionary<string, string?> Values)> Of(StoreRows rows)
    {
        ReportDirectory directory = rows.Directory;
        Dictionary<string, string> accounts = directory.Accounts.ToDictionary(row => row.AccountId, row => row.Name);
        Dictionary<string, string> campaigns = directory.Campaigns.ToDictionary(row => row.CampaignId, row => row.Name);
        Dictionary<string, string> parts =
            directory.SubCampaigns.ToDictionary(row => row.SubCampaignId, row => row.Name);
        Dictionary<string, string> passes = directory.Passes.ToDictionary(row => row.PassId, row => row.Name);
        Dictionary<string, string?> tiers =
            directory.ContractLines.ToDictionary(row => row.ContractLineId, row => row.PriceTier);

        foreach ((string column, Func<Attempt, string?> value) in new (string, Func<Attempt, string?>)[]
        {
            ("Account Name", row => accounts[row.AccountId]),
            ("Campaign Name", row => campaigns[row.CampaignId]),
            ("Sub-campaign Name", row => parts[row.SubCampaignId]),
            ("Pass Name", row => row.PassId is { } pass ? passes[pass] : null),
            ("Client ID", row => row.ClientId),
            ("First Name", row => row.FirstName),
            ("Last Name", row => row.LastName),
            ("Company", row => row.Company),
            ("Postal Code", row => row.PostalCode),
            ("Contact Time Zone", row => row.ContactTimeZone),
            ("List Name", row => row.ListName),
            ("Other 1", row => row.Other1),
            ("Other 2", row => row.Other2),
            ("Other 10", row => row.Other10),
            ("Device Country", row => row.DeviceCountry),
            ("Network Status Code", row => row.NetworkStatusCode),
            ("Network Status Text", row => row.NetworkStatusText),
            ("Script Name", row => row.ScriptName),
            ("Response", row => row.Response),
            ("Contact Center Name", row => row.DcCenterName),
        })
        {
            yield return (ReportCatalog.AllAttempts, "Row ID", column,
                rows.Attempts.ToDictionary(row => row.AttemptId, value));
        }

        foreach ((string column, Func<ListLoad, string?> value) in new (string, Func<ListLoad, string?>)[]
        {
            ("List Name", row => row.ListName),
            ("Original List Name", row => row.OriginalName),
            ("Loaded By", row => row.LoadedBy),
            ("Specification File", row => row.SpecificationFile),
            ("Character Set", row => row.CharacterSet),
            ("Failure Message", row => row.FailureMessage),
        })
        {
            yield return (
                ReportCatalog.ListAudit, "Load ID", column, rows.ListLoads.ToDictionary(row => row.LoadId, value));
        }

        yield return (ReportCatalog.ContactCenter, "Direct Connect ID", "Contact Center Name",
            rows.DirectConnectAttempts.ToDictionary(row => row.DirectConnectId, row => (string?)row.CenterName));
        yield return (ReportCatalog.ContactCenter, "Direct Connect ID", "Agent Disposition",
            rows.DirectConnectAttempts.ToDictionary(row => row.DirectConnectId, row => row.AgentDisposition));
        yield return (ReportCatalog.AllContacts, "Row ID", "Filter Source",
            rows.FilteredContacts.ToDictionary(row => row.FilterId, row => row.Source));
        yield return (ReportCatalog.ServiceDetail, "Usage ID", "Price Tier",
            rows.ServiceUsage.Where(row => row.ContractLineId is not null)
                .ToDictionary(row => row.UsageId, row => tiers[row.ContractLineId!]));
    }
}
