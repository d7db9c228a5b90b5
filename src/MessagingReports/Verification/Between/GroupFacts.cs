namespace MessagingReports.Verification.Between;

/// <summary>What the reports of one scope and window are found to say, and whether they agree.</summary>
internal sealed class GroupFacts(BreakList breaks)
{
    private readonly List<AttemptFacts> _attempts = [];
    private readonly List<string> _identities = [];
    private TransferFacts? _transfers;
    private ServiceFacts? _services;
    private List<IRowCheck> _collecting = [];

    /// <summary>What collects from, and compares with, the rows of the next report.</summary>
    public IReadOnlyList<IRowCheck> Collect(FinishedReport report)
    {
        _collecting = [];
        switch (report.Definition.Id)
        {
            case "usage-detail":
                _collecting.Add(new AttemptFacts(report));
                break;
            case "all-attempts" or "all-contacts":
                _collecting.Add(new AttemptFacts(report));
                Compare("G27", report, _transfers?.Report, () => new TransferRows(report, _transfers!, breaks));
                break;
            case "contact-center":
                _collecting.Add(new TransferFacts(report));
                break;
            case "service-detail":
                _collecting.Add(new ServiceFacts(report, _attempts, breaks));
                Note("G30", report, _attempts.FirstOrDefault()?.Report);
                break;
            case "service-summary":
                Compare("G29", report, _services?.Report, () => new ServiceSummaryRows(report, _services!, breaks));
                break;
            case "account-activity":
                FinishedReport? detail = _attempts.FirstOrDefault()?.Report ?? _transfers?.Report;
                Compare("G24", report, detail, () => new ActivityRows(report, _attempts, _transfers, breaks));
                break;
            case "list-audit":
                _collecting.Add(new ListLoadFacts(report));
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
            Note(rule, second.Report, first.Report);
            bool agrees = isWide ? first.Hashes.Rows == second.Hashes.Rows : first.Hashes.Shared == second.Hashes.Shared;
            if (!agrees)
            {
                int[] all = [.. Enumerable.Range(0, second.Report.Definition.Layout.Columns.Count)];
                AttemptPair pair = isWide
                    ? new AttemptPair(first.Report, second.Report, all, all, rule, breaks)
                    : new AttemptPair(
                        first.Report,
                        second.Report,
                        AttemptFacts.SharedColumns(first.Report),
                        AttemptFacts.SharedColumns(second.Report),
                        rule,
                        breaks);
                await pair.NameAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        return _identities;
    }

    private void Compare(string rule, FinishedReport report, FinishedReport? other, Func<IRowCheck> check)
    {
        if (other is not null)
        {
            Note(rule, report, other);
            _collecting.Add(check());
        }
    }

    private void Note(string rule, FinishedReport report, FinishedReport? other)
    {
        if (other is not null)
        {
            _identities.Add($"{rule} {report.File} {other.File}");
        }
    }
}
