using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Layouts;
using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>An account and a window of a random store: what one identity is held over.</summary>
/// <param name="Store">The store.</param>
/// <param name="Account">The account.</param>
/// <param name="Start">The window's start.</param>
/// <param name="Middle">An instant of the window to split it at, mostly the edge of a report day.</param>
/// <param name="End">The window's end.</param>
internal sealed record IdentityCase(IdentityStore Store, Account Account, Instant Start, Instant Middle, Instant End)
{
    /// <summary>Before and after everything a random store holds.</summary>
    public static readonly Instant First = Instant.FromUtc(2000, 1, 1, 0, 0);

    /// <inheritdoc cref="First"/>
    public static readonly Instant Last = Instant.FromUtc(2030, 1, 1, 0, 0);

    public bool IsUnbounded => Start == First && End == Last;

    /// <summary>Whether the window is within every limit, so that Service Detail runs.</summary>
    public bool IsShort => End - Start <= Duration.FromDays(30);

    public ReportScope Scope => ReportScope.Account(Account.AccountId);

    public IEnumerable<Campaign> Campaigns =>
        Store.Rows.Directory.Campaigns.Where(campaign => campaign.AccountId == Account.AccountId);

    /// <summary>The report of the account and window.</summary>
    public Task<FinishedReport> RunAsync(ReportDefinition report) => RunAsync(report, Scope);

    public Task<FinishedReport> RunAsync(ReportDefinition report, ReportScope scope) =>
        Store.RunAsync(report, scope, Start, End);

    public IdentityCase Before => this with { End = Middle };

    public IdentityCase After => this with { Start = Middle };

    public IdentityCase Unbounded => this with { Start = First, End = Last };

    /// <summary>The reports that can run for the account and the window.</summary>
    public IEnumerable<ReportDefinition> Reports() =>
        ReportCatalog.All.Where(report => report.MaxReportDays is null || IsShort);

    /// <summary>The request behind <see cref="RunAsync(ReportDefinition)"/>, for a changed store.</summary>
    public ReportRequest Request(ReportDefinition report) =>
        new() { Report = report, Scope = Scope, Period = ReportPeriod.Instants(Start, End) };

    public IEnumerable<SubCampaign> SubCampaignsOf(Campaign campaign) =>
        Store.Rows.Directory.SubCampaigns.Where(item => item.CampaignId == campaign.CampaignId);

    /// <summary>The case of a shape.</summary>
    public static IdentityCase Of(CaseShape shape)
    {
        IdentityStore store = IdentityStore.Of(shape);
        IReadOnlyList<Account> accounts = store.Rows.Directory.Accounts;
        IReadOnlyList<Instant> edges = store.Store.Edges;
        Account account = accounts[shape.Account % accounts.Count];
        Instant edge = edges[shape.Edge % edges.Count];
        Instant other = edges[shape.OtherEdge % edges.Count];
        Duration days = Duration.FromDays(12);
        return shape.Window switch
        {
            CaseWindow.Unbounded => new(store, account, First, edge, Last),
            CaseWindow.Days => new(store, account, edge - days, edge, edge + days),
            _ => new(store, account, Instant.Min(edge, other), other, Instant.Max(edge, other)),
        };
    }
}
