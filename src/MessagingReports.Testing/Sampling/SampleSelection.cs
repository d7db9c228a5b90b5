using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.Testing.Sampling;

/// <summary>Which records of the sample store are read: a window and a scope as flags by position.</summary>
internal sealed class SampleSelection
{
    private readonly bool[] _accounts;
    private readonly bool[] _subCampaigns;
    private readonly bool[] _enterprises;

    private SampleSelection(
        long start, long end, bool[] enterprises, bool[] accounts, bool[] subCampaigns, bool wholeAccounts)
    {
        Start = start;
        End = end;
        _enterprises = enterprises;
        _accounts = accounts;
        _subCampaigns = subCampaigns;
        HasWholeAccounts = wholeAccounts;
    }

    public long Start { get; }

    public long End { get; }

    /// <summary>Whether records without a campaign are in scope.</summary>
    public bool HasWholeAccounts { get; }

    public static SampleSelection All(SampleDirectory directory) => new(
        long.MinValue,
        long.MaxValue,
        [.. SampleAccounts.Enterprises.Select(_ => true)],
        [.. directory.Accounts.Select(_ => true)],
        [.. directory.SubCampaigns.Select(_ => true)],
        wholeAccounts: true);

    public static SampleSelection Of(SampleAccount account, SampleDirectory directory) => new(
        long.MinValue,
        long.MaxValue,
        [.. SampleAccounts.Enterprises.Select(_ => false)],
        [.. directory.Accounts.Select(other => other == account)],
        [.. directory.SubCampaigns.Select(sub => sub.Account == account)],
        wholeAccounts: true);

    public static SampleSelection Of(SourceQuery query, SampleDirectory directory)
    {
        ReportScope scope = query.Scope;
        bool isEnterprise = scope.Level == ReportScopeLevel.Enterprise;
        bool[] accounts = [.. SampleAccounts.Records.Select(account =>
            isEnterprise ? query.AccountIds.Contains(account.AccountId) : account.AccountId == scope.AccountId)];
        bool[] subCampaigns = [.. directory.SubCampaigns.Select(sub => accounts[sub.Account.Index]
            && Matches(scope.CampaignId, sub.CampaignId) && Matches(scope.SubCampaignId, sub.Id))];
        return new SampleSelection(
            SampleClock.Micros(query.Start),
            SampleClock.Micros(query.End),
            [.. SampleAccounts.Enterprises.Select(enterprise => enterprise.EnterpriseId == scope.EnterpriseId)],
            accounts,
            subCampaigns,
            wholeAccounts: scope.CampaignId is null);
    }

    public bool Has(SampleAccount account) => _accounts[account.Index];

    public bool Has(SampleSubCampaign subCampaign) => _subCampaigns[subCampaign.Index];

    public bool HasEnterprise(int enterprise) => _enterprises[enterprise];

    public bool Has(long time) => time >= Start && time < End;

    private static bool Matches(string? wanted, byte[] id) => wanted is null || wanted == Encoding.UTF8.GetString(id);
}
