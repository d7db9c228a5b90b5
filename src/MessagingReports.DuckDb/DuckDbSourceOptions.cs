namespace MessagingReports.DuckDb;

/// <summary>How a <see cref="DuckDbAttemptSource"/> uses the machine.</summary>
public sealed class DuckDbSourceOptions
{
    /// <summary>
    /// The memory DuckDB may take to sort and to aggregate before it spills to <see cref="TempDirectory"/>.
    /// </summary>
    /// <remarks>
    /// Units: a whole number with KB, MB, GB, TB (powers of ten) or KiB, MiB, GiB, TiB. Reading a database file without
    /// a sort has a limit of its own: 4 MiB, and half a MiB for each column. The process takes more:
    /// code, results, batches.
    /// </remarks>
    /// <value>Default <c>256MB</c>.</value>
    public string MemoryLimit { get; init; } = "256MB";

    /// <summary>Where DuckDB spills what does not fit the memory limit; made when first needed.</summary>
    /// <value>Default null: a new folder of the system's temporary folder, removed when the source is disposed.</value>
    public string? TempDirectory { get; init; }

    /// <summary>The threads of DuckDB's queries, shared by the concurrent runs of one source; at least 1.</summary>
    /// <remarks>Rows of a database file that lie in order are read by one thread a relation.</remarks>
    /// <value>Default null: one for each processor.</value>
    public int? Threads { get; init; }

    /// <summary>How rows are brought into order; tests force each way.</summary>
    internal RowOrdering Ordering { get; init; }

    /// <summary>The rows of a slice that is sorted outside DuckDB.</summary>
    internal int SliceRows { get; init; } = 1 << 16;
}
