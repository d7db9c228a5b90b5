namespace MessagingReports;

/// <summary>How the bytes of a report are compressed.</summary>
public enum ReportCompressionMethod
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>gzip (RFC 1952), which everything reads; default names end in <c>.csv.gz</c>.</summary>
    Gzip,

    /// <summary>Zstandard (RFC 8878), often smaller; default names end in <c>.csv.zst</c>.</summary>
    Zstd,
}
