using DuckDB.NET.Data;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>A store file as somebody opens it who uses DuckDB.NET alone: read-only, with so many threads.</summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly DuckDBConnection _connection;

    /// <param name="path">The file.</param>
    /// <param name="threads">DuckDB's threads.</param>
    /// <param name="memoryLimit">DuckDB's setting; null for its default, four fifths of the machine.</param>
    public StoreConnection(string path, int threads, string? memoryLimit = null)
    {
        string limit = memoryLimit is null ? "" : $";memory_limit={memoryLimit}";
        _connection = new DuckDBConnection(
            FormattableString.Invariant($"DataSource={path};ACCESS_MODE=READ_ONLY;threads={threads}{limit}"));
        _connection.Open();
    }

    public void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a query and reads every value of its answer.</summary>
    /// <returns>The rows of the answer.</returns>
    public long Read(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        object[] values = new object[reader.FieldCount];
        long rows = 0;
        while (reader.Read())
        {
            reader.GetValues(values);
            rows++;
        }

        return rows;
    }

    public void Dispose() => _connection.Dispose();
}
