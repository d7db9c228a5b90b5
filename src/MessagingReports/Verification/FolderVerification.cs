using MessagingReports.Manifests;
using MessagingReports.Verification.Between;

namespace MessagingReports.Verification;

/// <summary>Reads the reports of a folder, those that cover the same together.</summary>
internal sealed class FolderVerification(IReadOnlyList<FinishedReport> reports, BreakList breaks)
{
    public async Task<VerificationResult> RunAsync(CancellationToken cancellationToken)
    {
        List<VerifiedReport> verified = [];
        List<string> identities = [];
        List<string> leftOut = [];
        List<ListLoadFacts> audits = [];
        RedactedHeaders redactedLoads = new(reports.Where(report => report.Is(ReportCatalog.ListAudit)));
        foreach (IGrouping<object, FinishedReport> group in reports.GroupBy(Coverage))
        {
            GroupFacts facts = new(breaks, new RedactedHeaders(group), redactedLoads);
            foreach (FinishedReport report in group.OrderBy(Turn))
            {
                // Ids that differ in characters the charset has not print alike.
                IReadOnlyList<IRowCheck> collecting =
                    report.Manifest.UnmappableCharacters == 0 ? facts.Collect(report) : [];
                ReportReading reading = new(report, breaks);
                (VerifiedReport result, bool isWhole) =
                    await reading.RunAsync(collecting, cancellationToken).ConfigureAwait(false);
                verified.Add(result);
                leftOut.AddRange(reading.LeftOut);
                if (collecting.Count > 0)
                {
                    facts.Keep(report, isWhole);
                }

                audits.AddRange(collecting.OfType<ListLoadFacts>().Where(_ => isWhole));
            }

            identities.AddRange(await facts.CompareAsync(cancellationToken).ConfigureAwait(false));
            leftOut.AddRange(facts.LeftOut);
        }

        identities.AddRange(ListLoadFacts.Compare(audits, breaks));
        return new VerificationResult(
            [
                .. verified.Select(report => report with { BreakCount = breaks.CountOf(report.File) })
                    .OrderBy(report => report.File, StringComparer.Ordinal),
            ],
            breaks.Kept,
            breaks.Count,
            identities)
        {
            LeftOut = leftOut,
        };
    }

    /// <summary>What reports must share for their rows to agree: scope, window, zone, and how cells are
    /// written.</summary>
    private static object Coverage(FinishedReport report)
    {
        ManifestScope scope = report.Manifest.Scope;
        ManifestWindow window = report.Manifest.Window;
        return (
            (scope.EnterpriseId, scope.AccountId, scope.CampaignId, scope.SubCampaignId),
            (window.Start, window.End, window.Zone),
            (report.Manifest.Csv.Charset, report.Manifest.Csv.LocalTimes),
            (report.Manifest.Csv.FormulaGuard, report.Manifest.Csv.FoldLineBreaks));
    }

    // Details come before what sums them up, so that a summary's rows are compared as they pass.
    private static int Turn(FinishedReport report) => Array.IndexOf(
        [
            ReportCatalog.ContactCenter, ReportCatalog.UsageDetail, ReportCatalog.AllAttempts, ReportCatalog.AllContacts,
            ReportCatalog.ServiceDetail, ReportCatalog.ServiceSummary, ReportCatalog.AccountActivity,
        ],
        report.Definition);
}
