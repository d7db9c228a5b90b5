namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>What a child process says of its work, as one line of JSON.</summary>
/// <param name="Rows">The rows of a pass; 0 where the work does not tell.</param>
/// <param name="Bytes">The bytes written in a pass.</param>
/// <param name="Milliseconds">The wall's time of each pass.</param>
/// <param name="ProcessorMilliseconds">The processor's time of each pass, of all threads.</param>
/// <param name="PeakBytes">The most memory the process ever had resident.</param>
internal sealed record ChildResult(
    long Rows,
    long Bytes,
    IReadOnlyList<double> Milliseconds,
    IReadOnlyList<double> ProcessorMilliseconds,
    long PeakBytes);
