using MessagingReports.Layouts;

namespace MessagingReports.Verification.Between;

/// <summary>What the reports of one scope and window are found to say, and whether they agree.</summary>
/// <param name="breaks">Told what does not agree.</param>
/// <param name="redacted">What the reports redact.</param>
/// <param name="redactedLoads">What the List Audits of all scopes redact, which are compared with each other.</param>
internal sealed class GroupFacts(BreakList breaks, RedactedHeaders redacted, RedactedHeaders redactedLoads)
{
    private readonly List<AttemptFacts> _attempts = [];
    private readonly List<string> _identities = [];
    private TransferFacts? _transfers;
    private ServiceFacts? _services;
    private List<IRowCheck> _collecting = [];

    /// <summary>What redacted columns keep from being compared.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>What collects from, and compares with, the rows of the next report.</summary>
    public IReadOnlyList<IRowCheck> Collect(FinishedReport report)
    {
        _collecting = [];
        switch (report.Definition.Id)
        {
            case "usage-detail":
                _collecting.Add(new AttemptFacts(report, redacted));
                break;
            case "all-attempts" or "all-contacts":
                _collecting.Add(new AttemptFacts(report, redacted));
                Compare("G27", report, _transfers?.Report, ["Row ID"], ["Direct Connect Number"],
                    () => new TransferRows(report, _transfers!, redacted, breaks));
                break;
            case "contact-center":
                _collecting.Add(new TransferFacts(report, redacted));
                break;
            case "service-detail":
                _collecting.Add(new ServiceFacts(report, _attempts, redacted, breaks));
                Compare("G30", report, _attempts.FirstOrDefault()?.Report, ["Attempt ID"], []);
                break;
            case "service-summary":
                Compare("G29", report, _services?.Report, RowKeys.ServiceLine, [],
                    () => new ServiceSummaryRows(report, _services!, breaks));
                break;
            case "account-activity":
                FinishedReport? detail = _attempts.FirstOrDefault()?.Report ?? _transfers?.Report;
                string[] contacts = _attempts.TrueForAll(facts => facts.HasContacts) ? [] : ["Contact ID"];
                Compare("G24", report, detail, ["Campaign ID"], contacts,
                    () => new ActivityRows(report, _attempts, _transfers, breaks));
                break;
            case "list-audit":
                CollectLoads(report);
                break;
            default:
                break;
        }

        return _collecting;
    }

    /// <summary>Keeps what was collected from a report that could be read to its end.</summary>
    public void Keep(FinishedReport report, bool isWhole)
    {
        if (!isWhole)
        {
            _identities.RemoveAll(identity => identity.Contains(report.File, StringComparison.Ordinal));
            return;
        }

        _attempts.AddRange(_collecting.OfType<AttemptFacts>());
        _transfers ??= _collecting.OfType<TransferFacts>().FirstOrDefault();
        _services ??= _collecting.OfType<ServiceFacts>().FirstOrDefault();
    }

    /// <summary>Compares the reports of attempts with each other.</summary>
    /// <returns>The identities that were checked, also before.</returns>
    public async Task<IReadOnlyList<string>> CompareAsync(CancellationToken cancellationToken)
    {
        for (int i = 1; i < _attempts.Count; i++)
        {
            AttemptFacts first = _attempts[i - 1];
            AttemptFacts second = _attempts[i];
            bool isWide = first.HasResponses && second.HasResponses;
            string rule = isWide ? "G20" : "G23";
            IReadOnlyList<ReportColumn> columns = second.Report.Definition.Layout.Columns;
            Note(rule, second.Report, first.Report, redacted.Among(
                isWide ? columns.Select(column => column.Header) : AttemptFacts.Shared));
            bool agrees = isWide ? first.Hashes.Rows == second.Hashes.Rows : first.Hashes.Shared == second.Hashes.Shared;
            if (!agrees)
            {
                int[] all = AttemptFacts.AllColumns(second.Report, redacted);
                AttemptPair pair = isWide
                    ? new AttemptPair(first.Report, second.Report, all, all, rule, breaks)
                    : new AttemptPair(
                        first.Report,
                        second.Report,
                        AttemptFacts.SharedColumns(first.Report, redacted),
                        AttemptFacts.SharedColumns(second.Report, redacted),
                        rule,
                        breaks);
                await pair.NameAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        return _identities;
    }

    private void CollectLoads(FinishedReport report)
    {
        if (redactedLoads.Among(["Load ID", "Account ID"]) is { Count: > 0 } keys)
        {
            LeftOut.Add($"G33 {report.File}: {string.Join(", ", keys)}");
            return;
        }

        IEnumerable<string> headers = report.Definition.Layout.Columns.Select(column => column.Header);
        if (redactedLoads.Among(headers) is { Count: > 0 } cells)
        {
            LeftOut.Add($"G33 {report.File} without {string.Join(", ", cells)}");
        }

        _collecting.Add(new ListLoadFacts(report, redactedLoads));
    }

    /// <summary>Compares a report with another, unless a column it cannot do without is redacted.</summary>
    private void Compare(
        string rule,
        FinishedReport report,
        FinishedReport? other,
        IReadOnlyList<string> keys,
        IReadOnlyList<string> cells,
        Func<IRowCheck>? check = null)
    {
        if (other is null)
        {
            return;
        }

        if (redacted.Among(keys) is { Count: > 0 } missing)
        {
            LeftOut.Add($"{rule} {report.File} {other.File}: {string.Join(", ", missing)}");
            return;
        }

        Note(rule, report, other, redacted.Among(cells));
        if (check is not null)
        {
            _collecting.Add(check());
        }
    }

    private void Note(string rule, FinishedReport report, FinishedReport other, IReadOnlyList<string> without)
    {
        string identity = $"{rule} {report.File} {other.File}";
        _identities.Add(identity);
        if (without.Count > 0)
        {
            LeftOut.Add($"{identity} without {string.Join(", ", without)}");
        }
    }
}
