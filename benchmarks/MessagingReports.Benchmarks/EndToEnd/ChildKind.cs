namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>The works a child process can do.</summary>
internal enum ChildKind
{
    /// <summary>Our run from a store file to a file.</summary>
    Run,

    /// <summary>Our run from a store file, its bytes discarded.</summary>
    RunDiscarded,

    /// <summary>DuckDB's copy of the same text to a file.</summary>
    Copy,

    /// <summary>The same in the report's order.</summary>
    CopyOrdered,

    /// <summary>The statements of a summary, their answers read and dropped.</summary>
    BareQueries,

    /// <summary>The same as our source sends them, with counts of records that break a rule.</summary>
    SentQueries,

    /// <summary>Our run from a source that makes its batches up, its bytes discarded.</summary>
    Synthetic,
}
