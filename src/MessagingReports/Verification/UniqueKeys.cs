namespace MessagingReports.Verification;

/// <summary>That no two rows have one key (G10, G12, G15): first by digests, then, where two agree, by the
/// key.</summary>
internal sealed class UniqueKeys : IRowCheck
{
    private readonly int[] _key;
    private readonly SeenDigests _seen = new();
    private readonly HashSet<UInt128> _repeated = [];

    public UniqueKeys(FinishedReport report, IReadOnlyList<string> key) => _key = [.. key.Select(report.Index)];

    /// <summary>Whether two rows may have one key.</summary>
    public bool HasRepeats => _repeated.Count > 0;

    public void Check(FinishedRow row)
    {
        UInt128 digest = RowDigest.Of(row, _key);
        if (!_seen.Add(digest))
        {
            _repeated.Add(digest);
        }
    }

    /// <summary>What looks at the rows once more and names those that share a key.</summary>
    public IRowCheck Second(BreakList breaks) => new Repeats(_key, _repeated, breaks);

    private sealed class Repeats(int[] key, HashSet<UInt128> digests, BreakList breaks) : IRowCheck
    {
        private readonly Dictionary<UInt128, long> _first = [];

        public void Check(FinishedRow row)
        {
            UInt128 digest = RowDigest.Of(row, key);
            if (digests.Contains(digest) && !_first.TryAdd(digest, row.Number))
            {
                string expected = FormattableString.Invariant($"a key other than that of row {_first[digest]}");
                breaks.AddCell(row, "unique", row.Columns[key[^1]], expected, row[key[^1]]);
            }
        }
    }
}
