using MessagingReports.Csv;
using NodaTime;

namespace MessagingReports.Manifests;

/// <summary>
/// What a finished report is, covers and adds up to: written beside the file, and returned by the run.
/// </summary>
/// <remarks>The JSON is UTF-8 with stable key order; see <c>docs/csv-format.md</c>.</remarks>
public sealed class ReportManifest
{
    internal ReportManifest()
    {
    }

    /// <summary>The report's id.</summary>
    public required string Report { get; init; }

    /// <summary>The report's title.</summary>
    public required string Title { get; init; }

    /// <summary>The version of the layout.</summary>
    public required int LayoutVersion { get; init; }

    /// <summary>The library and its version, for example <c>MessagingReports 0.1.0</c>.</summary>
    public required string Library { get; init; }

    /// <summary>The name of the source.</summary>
    public required string Source { get; init; }

    /// <summary>What the report covers.</summary>
    public required ManifestScope Scope { get; init; }

    /// <summary>The span of time the report covers.</summary>
    public required ManifestWindow Window { get; init; }

    /// <summary>When the run began, by the runner's clock.</summary>
    public required Instant GeneratedAt { get; init; }

    /// <summary>Whether the window ends after <see cref="GeneratedAt"/>, so that more may come.</summary>
    public required bool IsPartial { get; init; }

    /// <summary>How the CSV was written.</summary>
    public required CsvFormat Csv { get; init; }

    /// <summary>The columns that print something else than the store holds, in file order.</summary>
    /// <value>None.</value>
    public IReadOnlyList<ManifestRedaction> Redaction { get; init; } = [];

    /// <summary>The number of rows, the header not counted.</summary>
    public required long Rows { get; init; }

    /// <summary>The number of bytes the output got: compressed ones when the report is compressed.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of these bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>
    /// SHA-256 of the bytes before they were compressed, in lower-case hexadecimal; null when they were not. It is
    /// that of the same report without compression.
    /// </summary>
    public string? ContentSha256 { get; init; }

    /// <summary>The files; empty when the output was a stream.</summary>
    public required IReadOnlyList<ManifestFile> Files { get; init; }

    /// <summary>Control totals.</summary>
    public required ManifestTotals Totals { get; init; }

    /// <summary>The number of cells the formula guard prefixed.</summary>
    public required long GuardedCells { get; init; }

    /// <summary>The number of characters the charset has not, each printed as <c>?</c>.</summary>
    public required long UnmappableCharacters { get; init; }

    /// <summary>What a reader should know.</summary>
    public required IReadOnlyList<ManifestWarning> Warnings { get; init; }

    /// <summary>The manifest as JSON in UTF-8, indented, ending in a line feed.</summary>
    /// <remarks>The last key, <c>manifestSha256</c>, is the SHA-256 of the same text without it.</remarks>
    public byte[] ToJson() => ManifestJson.Write(this);
}
