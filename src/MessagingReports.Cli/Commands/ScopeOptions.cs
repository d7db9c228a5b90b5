using System.CommandLine;

namespace MessagingReports.Cli.Commands;

/// <summary>The options that say whose records a report holds.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<string?> _enterprise =
        OptionText.Value("enterprise", "ID", "A whole enterprise.");

    private readonly Option<string?> _account =
        OptionText.Value("account", "ID", "An account.");

    private readonly Option<string?> _campaign =
        OptionText.Value("campaign", "ID", "Only this campaign of the account.");

    private readonly Option<string?> _subCampaign =
        OptionText.Value("sub-campaign", "ID", "Only this sub-campaign of the campaign.");

    public void AddTo(Command command)
    {
        command.Add(_enterprise);
        command.Add(_account);
        command.Add(_campaign);
        command.Add(_subCampaign);
    }

    /// <summary>The scope the options name.</summary>
    /// <exception cref="ReportRequestException">They name none, or do not go together.</exception>
    public ReportScope Read(ParseResult parse)
    {
        string? enterprise = parse.GetValue(_enterprise);
        string? account = parse.GetValue(_account);
        string? campaign = parse.GetValue(_campaign);
        string? subCampaign = parse.GetValue(_subCampaign);
        if (enterprise is not null)
        {
            return account is null && campaign is null && subCampaign is null
                ? ReportScope.Enterprise(enterprise)
                : throw Throw.EnterpriseAndOthers();
        }

        if (account is null)
        {
            throw campaign is null && subCampaign is null ? Throw.NoScope()
                : campaign is null ? Throw.WithoutParent("sub-campaign", "campaign")
                : Throw.WithoutParent("campaign", "account");
        }

        return campaign is null
            ? subCampaign is null ? ReportScope.Account(account) : throw Throw.WithoutParent("sub-campaign", "campaign")
            : subCampaign is null
                ? ReportScope.Campaign(account, campaign)
                : ReportScope.SubCampaign(account, campaign, subCampaign);
    }
}
