namespace MessagingReports.Verification;

/// <summary>How the rows of each report are told apart and ordered.</summary>
/// <param name="Key">The columns that no two rows share.</param>
/// <param name="Time">The column that is in the window and never goes back; null for a summary.</param>
internal sealed record RowKeys(IReadOnlyList<string> Key, string? Time)
{
    /// <summary>What Service Summary groups by.</summary>
    public static readonly string[] ServiceLine = ["Service Code", "Contract Line ID", "Unit Price", "Currency"];

    public static RowKeys? Of(FinishedReport report) => report.Definition.Id switch
    {
        "service-summary" => new(ServiceLine, null),
        "account-activity" => new(["Campaign ID"], null),
        "list-audit" => new(["Load ID"], "Load Start Time"),
        "usage-detail" => new(["Attempt ID"], "Attempt Time"),
        "all-attempts" or "all-contacts" => new(["Row Type", "Row ID"], "Event Time"),
        "service-detail" => new(["Usage ID"], "Usage Time"),
        "contact-center" => new(["Direct Connect ID"], "Direct Connect Time"),
        _ => null,
    };
}
