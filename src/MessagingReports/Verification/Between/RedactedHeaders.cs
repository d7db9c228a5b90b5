namespace MessagingReports.Verification.Between;

/// <summary>
/// The headers under which one of several reports prints something else than the store holds: there, equal values need
/// not print alike in two of them, as rules and keys may differ.
/// </summary>
internal sealed class RedactedHeaders
{
    private readonly HashSet<string> _headers = new(StringComparer.Ordinal);

    public RedactedHeaders(IEnumerable<FinishedReport> reports)
    {
        foreach (string header in reports.SelectMany(report => report.Manifest.Redaction.Select(cell => cell.Column)))
        {
            _headers.Add(Name(header));
        }
    }

    public bool Has(string header) => _headers.Contains(Name(header));

    /// <summary>Those of <paramref name="headers"/> that are redacted, in their order.</summary>
    public IReadOnlyList<string> Among(IEnumerable<string> headers) => [.. headers.Where(Has)];

    /// <summary>All Attempts has the attempt's id under another header.</summary>
    private static string Name(string header) => header == "Row ID" ? "Attempt ID" : header;
}
