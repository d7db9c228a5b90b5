using MessagingReports.DuckDb.Native;

namespace MessagingReports.DuckDb.Reading;

/// <summary>What reads of one source may take besides their own connection.</summary>
/// <param name="ConnectForSorting">A connection to where there is memory for a sort.</param>
/// <param name="ConnectBeside">Another connection to where rows are streamed.</param>
/// <param name="Spare">Threads.</param>
internal sealed record ScanResources(
    Func<NativeConnection> ConnectForSorting, Func<NativeConnection> ConnectBeside, SpareThreads Spare);
