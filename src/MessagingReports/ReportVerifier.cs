using MessagingReports.Layouts;
using MessagingReports.Verification;

namespace MessagingReports;

/// <summary>Proves finished reports: reads them back and compares them with their manifests and with each
/// other.</summary>
/// <remarks>
/// <para>Of each report: its bytes, SHA-256, header, the form of every cell, scope, window, order and unique keys of
/// the
/// rows, control totals, and the identities between cells of a row. Of reports that cover the same scope and window in
/// the same folder: the identities between them. What each identity says: <c>docs/verify.md</c>.</para>
/// <para>Rows are read by CsvHelper, not by this library's own code, and pass one by one. Memory: 22 bytes a row for
/// the
/// keys and as much for each distinct contact of a campaign; nothing else grows with the rows.</para>
/// </remarks>
public sealed class ReportVerifier
{
    /// <summary>The most breaks a result tells one by one.</summary>
    public const int MaxBreaks = 1000;

    private readonly IReadOnlyList<ReportDefinition> _definitions;

    /// <summary>Knows the eight reports.</summary>
    public ReportVerifier()
        : this([])
    {
    }

    /// <summary>Knows the eight reports, and a host's own.</summary>
    /// <param name="own">Definitions of the host; of their rows the cells, totals and scope are checked.</param>
    public ReportVerifier(IReadOnlyList<ReportDefinition> own) => _definitions = [.. ReportCatalog.All, .. own];

    /// <summary>Reads back every report of a folder, not of the folders in it.</summary>
    /// <returns>What was found, also when something does not hold.</returns>
    /// <exception cref="ReportRequestException">The folder does not exist or holds no report.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<VerificationResult> VerifyAsync(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        BreakList breaks = new();
        List<FinishedReport> reports = FinishedFolder.Read(folder, _definitions, breaks);
        FolderVerification verification = new(reports, breaks);
        return await verification.RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
