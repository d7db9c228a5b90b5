using MessagingReports.Benchmarks.Data;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>DuckDB 1.5 <c>COPY</c> of a report's text from a store file, the names joined in the statement.</summary>
internal sealed class StoreCopy(string store, ReportCase report, int threads, bool isOrdered = false) : IDisposable
{
    private readonly StoreConnection _connection = new(store, threads);
    private readonly string _select = ReportSelect.Of(report, isOrdered);

    public static string Name(int threads, bool isOrdered = false) => FormattableString.Invariant(
        $"DuckDB 1.5 COPY{(isOrdered ? " ordered" : "")}, {threads} {(threads == 1 ? "thread" : "threads")}");

    /// <summary>Writes the report to a file.</summary>
    public void Copy(string path) =>
        _connection.Execute($"COPY ({_select}) TO '{path}' (FORMAT csv, HEADER true, USE_TMP_FILE false)");

    public void Dispose() => _connection.Dispose();
}
