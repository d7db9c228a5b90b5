namespace MessagingReports.Benchmarks.Peers;

/// <summary>The statements of a summary, on a connection that is held open until it is disposed.</summary>
internal interface ISummaryQueries : IDisposable
{
    /// <summary>Runs them all, one after the other.</summary>
    /// <returns>The groups of all answers.</returns>
    long Run();
}
