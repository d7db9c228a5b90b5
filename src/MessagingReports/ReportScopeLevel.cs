namespace MessagingReports;

/// <summary>What a report covers, from the widest to the narrowest.</summary>
public enum ReportScopeLevel
{
    /// <summary>All accounts of an enterprise, and what belongs to the enterprise itself.</summary>
    Enterprise,

    /// <summary>One account.</summary>
    Account,

    /// <summary>One campaign of an account.</summary>
    Campaign,

    /// <summary>One sub-campaign of a campaign.</summary>
    SubCampaign,
}
