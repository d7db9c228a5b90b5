namespace MessagingReports.Checks;

/// <summary>A scope as directory codes; -1 where the scope does not name one.</summary>
internal readonly record struct ScopeCodes(int Enterprise, int Account, int Campaign, int SubCampaign);
