namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>A work that is done again and again in one process.</summary>
internal interface ITimedWork : IDisposable
{
    /// <summary>One pass, which is timed.</summary>
    /// <returns>The rows, where the work tells; the bytes written.</returns>
    (long Rows, long Bytes) Run();

    /// <summary>Removes what the pass left; not timed.</summary>
    void Clear();
}
