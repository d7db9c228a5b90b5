namespace MessagingReports.Manifests;

/// <summary>
/// Numbers a reader can recompute from the file. Maps are in enumeration or column order and leave zeros out.
/// </summary>
public sealed class ManifestTotals
{
    internal ManifestTotals()
    {
    }

    /// <summary>The number of rows.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows by channel; null when the report has no such column.</summary>
    public required IReadOnlyList<KeyValuePair<string, long>>? Channel { get; init; }

    /// <summary>Rows by result class; null when the report has no such column.</summary>
    public required IReadOnlyList<KeyValuePair<string, long>>? ResultClass { get; init; }

    /// <summary>Quantity by unit, an exact decimal; null when the report has no quantities.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>>? Quantity { get; init; }

    /// <summary>Amount by currency, an exact decimal; null when the report has no amounts.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>>? Amount { get; init; }

    /// <summary>Sums of the whole-number columns of a summary; null for a detail report.</summary>
    public required IReadOnlyList<KeyValuePair<string, Int128>>? Columns { get; init; }
}
