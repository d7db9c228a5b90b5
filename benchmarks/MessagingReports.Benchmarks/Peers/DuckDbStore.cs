using DuckDB.NET.Data;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>A DuckDB in memory that holds the sample's rows as tables, which it scans faster than a file.</summary>
internal sealed class DuckDbStore : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    /// <summary>Loads the directory and an account's rows of some fact relations.</summary>
    public DuckDbStore(AccountSample sample, int threads, params IReadOnlyList<RelationSchema> relations)
        : this(sample.Store, relation => sample.Read(relation), threads, relations)
    {
    }

    /// <summary>Loads the directory and all rows of some fact relations.</summary>
    public DuckDbStore(SampleStore store, int threads, params IReadOnlyList<RelationSchema> relations)
        : this(store, relation => store.Read(relation), threads, relations)
    {
    }

    private DuckDbStore(
        SampleStore sample,
        Func<RelationSchema, IEnumerable<RecordBatch>> read,
        int threads,
        IReadOnlyList<RelationSchema> relations)
    {
        _connection.Open();
        string path = Path.Combine(Path.GetTempPath(), $"bench-{Guid.NewGuid():N}.duckdb");
        try
        {
            StoreFile.Write(path, sample, read, relations);
            Execute($"ATTACH '{path}' AS store (READ_ONLY)");
            foreach (RelationSchema relation in RelationSchemas.Directory.Concat(relations))
            {
                Execute($"CREATE TABLE {relation.Name} AS SELECT * FROM store.main.{relation.Name}");
            }

            Execute("DETACH store");
        }
        finally
        {
            File.Delete(path);
        }

        Execute("SET preserve_insertion_order = true");
        Execute(FormattableString.Invariant($"SET threads = {threads}"));
    }

    public void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Reads every row of a query's answer.</summary>
    public List<object?[]> Query(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
        {
            object?[] row = new object?[reader.FieldCount];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            rows.Add(row);
        }

        return rows;
    }

    public void Dispose() => _connection.Dispose();
}
