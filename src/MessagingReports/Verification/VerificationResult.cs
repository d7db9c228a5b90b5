namespace MessagingReports.Verification;

/// <summary>What a folder of finished reports was found to be.</summary>
/// <param name="Reports">The reports read back, by file name.</param>
/// <param name="Breaks">
/// What does not hold; at most <see cref="ReportVerifier.MaxBreaks"/>, the first ones of each file.
/// </param>
/// <param name="BreakCount">How many things do not hold in all.</param>
/// <param name="Identities">
/// The identities between reports that were checked, each with the files, for example
/// <c>G29 service-summary… service-detail…</c>.
/// </param>
public sealed record VerificationResult(
    IReadOnlyList<VerifiedReport> Reports,
    IReadOnlyList<VerificationBreak> Breaks,
    long BreakCount,
    IReadOnlyList<string> Identities)
{
    /// <summary>
    /// What could not be checked because columns are redacted: the rule, the files, and the columns.
    /// </summary>
    /// <value>Nothing.</value>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Whether everything holds.</summary>
    public bool IsSound => BreakCount == 0;
}
