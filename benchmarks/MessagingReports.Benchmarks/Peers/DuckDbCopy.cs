using System.Text;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>
/// DuckDB 1.5 <c>COPY</c> of the same text: names and classes are joined into the table beforehand, so that a copy only
/// scans, prints times and writes CSV.
/// </summary>
internal sealed class DuckDbCopy : ICsvPeer, IDisposable
{
    private readonly DuckDbStore _store;
    private readonly string _select;
    private readonly long _rows;
    private readonly int _threads;

    public DuckDbCopy(AccountSample sample, ReportDefinition report, int threads)
    {
        _threads = threads;
        _rows = sample.Rows;
        _store = new DuckDbStore(sample, threads, AttemptsRelation.Schema);
        IReadOnlyList<ReportColumn> columns = report.Layout.Columns;
        DuckDbText text = new(sample.Zone, sample.Window);
        _store.Execute($"CREATE TABLE report AS SELECT {List(columns, Value)} FROM attempts t " +
            "JOIN accounts a USING (account_id) JOIN campaigns c USING (campaign_id) " +
            "JOIN sub_campaigns s USING (sub_campaign_id) LEFT JOIN passes p USING (pass_id) " +
            "ORDER BY t.started_at, t.attempt_id");
        _select = $"SELECT {List(columns, column => text.Printed(column, $"\"{column.Header}\""))} FROM report";
    }

    public string Name =>
        FormattableString.Invariant($"DuckDB 1.5 COPY, {_threads} {(_threads == 1 ? "thread" : "threads")}");

    public long Write(Stream destination)
    {
        if (destination == Stream.Null)
        {
            Copy("/dev/null");
            return _rows;
        }

        string path = Path.GetTempFileName();
        try
        {
            Copy(path);
            using FileStream file = File.OpenRead(path);
            file.CopyTo(destination);
        }
        finally
        {
            File.Delete(path);
        }

        return _rows;
    }

    /// <summary>Writes the report to a file.</summary>
    public void Copy(string path) =>
        _store.Execute($"COPY ({_select}) TO '{path}' (FORMAT csv, HEADER true, USE_TMP_FILE false)");

    public void Dispose() => _store.Dispose();

    private static string Value(ReportColumn column) =>
        DuckDbText.Value(column, AttemptsRelation.Schema) ?? "CAST(NULL AS VARCHAR)";

    private static string List(IReadOnlyList<ReportColumn> columns, Func<ReportColumn, string> value) =>
        new StringBuilder()
            .AppendJoin(", ", columns.Select(column => $"{value(column)} AS \"{column.Header}\""))
            .ToString();
}
