using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports;

/// <summary>A store the reports are made from: what a host plugs in.</summary>
/// <remarks>
/// Hosts with row objects derive from <c>RowAttemptSource</c>; engines that fill columns implement this interface. One
/// source
/// serves many runs, also at the same time. Rules a source keeps, each checked while rows pass:
/// <c>docs/writing-a-source.md</c>.
/// </remarks>
public interface IAttemptSource
{
    /// <summary>
    /// A short name for manifests, messages and logs, for example <c>duckdb</c>. Never a connection string.
    /// </summary>
    string Name { get; }

    /// <summary>Reads the whole directory; called once at the start of a run.</summary>
    /// <exception cref="ReportDataException">The directory breaks a rule of the store.</exception>
    /// <exception cref="ReportSourceException">The store failed.</exception>
    ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken);

    /// <summary>Reads the rows of one relation within a scope and a window, in order.</summary>
    /// <returns>
    /// Batches of the rows, best a few thousand rows each; none when nothing matches. Each is used up before the next
    /// is asked for.
    /// </returns>
    /// <exception cref="ReportDataException">A row breaks a rule of the store.</exception>
    /// <exception cref="ReportSourceException">The store failed.</exception>
    IAsyncEnumerable<RecordBatch> ReadAsync(SourceQuery query, CancellationToken cancellationToken);
}
