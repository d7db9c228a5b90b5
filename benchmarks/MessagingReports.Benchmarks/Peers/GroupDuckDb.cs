using DuckDB.NET.Data;
using MessagingReports.Benchmarks.Data;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The rows of a <see cref="GroupSample"/> in DuckDB 1.5, in memory, the campaign as a number.</summary>
internal sealed class GroupDuckDb : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:;threads=1");

    public GroupDuckDb(GroupSample sample)
    {
        _connection.Open();
        Execute("CREATE TABLE attempts (campaign INTEGER, contact VARCHAR)");
        using DuckDBAppender appender = _connection.CreateAppender("attempts");
        foreach (GroupRow row in sample.Rows)
        {
            appender.CreateRow().AppendValue(row.Campaign).AppendValue(row.Contact).EndRow();
        }
    }

    /// <summary>The distinct contacts of each campaign, added up.</summary>
    public long Distinct()
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = "SELECT campaign, count(DISTINCT contact) FROM attempts GROUP BY campaign";
        using DuckDBDataReader reader = command.ExecuteReader();
        long distinct = 0;
        while (reader.Read())
        {
            distinct += reader.GetInt64(1);
        }

        return distinct;
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
