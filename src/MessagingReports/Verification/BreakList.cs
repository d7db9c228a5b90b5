using MessagingReports.Layouts;

namespace MessagingReports.Verification;

/// <summary>Collects breaks: the first of each file in full, of the others the number.</summary>
internal sealed class BreakList
{
    private const int MaxOfFile = 100;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly List<VerificationBreak> _kept = [];

    public IReadOnlyList<VerificationBreak> Kept => _kept;

    public long Count { get; private set; }

    /// <summary>The breaks of one file.</summary>
    public long CountOf(string file) => _counts.GetValueOrDefault(file);

    public void Add(string file, string rule, string? column, string expected, string found, long? row = null)
    {
        Count++;
        long count = CountOf(file) + 1;
        _counts[file] = count;
        if (count <= MaxOfFile && _kept.Count < ReportVerifier.MaxBreaks)
        {
            _kept.Add(new VerificationBreak(file, rule, row, column, expected, found));
        }
    }

    /// <summary>A cell that is not what it should be; customer data is not told.</summary>
    public void AddCell(
        FinishedRow row, string rule, ReportColumn column, string expected, ReadOnlySpan<byte> found) =>
        Add(row.File, rule, column.Header, expected, CellText.Show(column, found), row.Number);

    /// <summary>A cell that another report shows differently; customer data is not told.</summary>
    public void AddDifference(
        FinishedRow row, string rule, ReportColumn column, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> found) =>
        AddCell(row, rule, column, CellText.Show(column, expected), found);
}
