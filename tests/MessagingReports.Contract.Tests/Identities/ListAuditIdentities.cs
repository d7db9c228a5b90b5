using FsCheck;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Within List Audit, and of an enterprise with its accounts: G9 and G33.</summary>
public sealed class ListAuditIdentities
{
    private static readonly string[] Reasons =
    [
        "Rejected: Duplicate",
        "Rejected: Invalid Device",
        "Rejected: Missing Data",
        "Rejected: Format",
        "Rejected: Other",
    ];

    [IdentityProperty]
    public Task<Property> G9_ListAudit_AccountsForEveryRecordAndTime(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        ReportScope enterprise = ReportScope.Enterprise(item.Account.EnterpriseId);
        FinishedReport audit = await item.RunAsync(ReportCatalog.ListAudit, enterprise);
        foreach (FinishedRow row in audit.Rows)
        {
            AssertRecords(row);
            AssertTimes(row, item.Store.Rows.ListLoads.Single(load => load.LoadId == row["Load ID"]));
        }

        return audit.Rows.Count;
    });

    [IdentityProperty]
    public Task<Property> G33_EnterpriseAudit_IsItsAccountsAndLoadsWithoutAccount(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport whole = await item.RunAsync(
            ReportCatalog.ListAudit, ReportScope.Enterprise(item.Account.EnterpriseId));
        Dictionary<string, FinishedRow> rest = whole.Rows.ToDictionary(row => row["Load ID"], StringComparer.Ordinal);
        foreach (Account account in item.Store.Rows.Directory.Accounts
            .Where(account => account.EnterpriseId == item.Account.EnterpriseId))
        {
            FinishedReport audit =
                await item.RunAsync(ReportCatalog.ListAudit, ReportScope.Account(account.AccountId));
            foreach (FinishedRow row in audit.Rows)
            {
                Assert.True(rest.Remove(row["Load ID"], out FinishedRow? same));
                string[] times = ["Load Received Time", "Load Start Time", "Load End Time"];
                Assert.Equal(same.TextWithout(times), row.TextWithout(times));
                Assert.All(times, time => Assert.Equal(same.InstantOrNull(time), row.InstantOrNull(time)));
                Assert.Equal(account.AccountId, row["Account ID"]);
            }
        }

        Assert.All(rest.Values, row => Assert.True(row.IsBlank("Account ID") && row.IsBlank("Account Name")));
        return whole.Rows.Count;
    });

    private static void AssertRecords(FinishedRow row)
    {
        long rejected = row.Count("Rejected Records");
        Assert.Equal(rejected, Reasons.Sum(row.Count));
        if (!row.IsBlank("Load End Time"))
        {
            Assert.Equal(row.Count("Total Records"), row.Count("Accepted Records") + rejected);
        }

        Assert.True(row["Load Status"] != "Completed" || rejected == 0);
        Assert.True(row["Load Status"] != "Completed with Rejections" || rejected > 0);
        Assert.Equal(row.Count("Total Records") == 0, row.IsBlank("Rejection Rate"));
    }

    private static void AssertTimes(FinishedRow row, ListLoad load)
    {
        Assert.Equal(row.IsBlank("Load End Time"), row.IsBlank("Load Duration"));
        Assert.True(row.IsBlank("Load End Time") || row.Instant("Load Start Time") <= row.Instant("Load End Time"));
        Assert.True(
            row.IsBlank("Load Received Time") || row.Instant("Load Received Time") <= row.Instant("Load Start Time"));
        Duration? lasted = load.EndedAt - load.StartedAt;
        Assert.Equal((long?)lasted?.TotalSeconds, row.CountOrNull("Load Duration"));
    }
}
