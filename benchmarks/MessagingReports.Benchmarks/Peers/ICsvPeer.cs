namespace MessagingReports.Benchmarks.Peers;

/// <summary>One way to write the rows of a detail report as CSV.</summary>
internal interface ICsvPeer
{
    /// <summary>The library and its version, and how it is used.</summary>
    string Name { get; }

    /// <summary>Writes the header and every row once.</summary>
    /// <param name="destination">Left open.</param>
    /// <returns>The rows written.</returns>
    long Write(Stream destination);
}
