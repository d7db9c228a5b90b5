using BenchmarkDotNet.Attributes;
using DuckDB.NET.Data;
using MessagingReports.Benchmarks.Columns;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Ours;
using MessagingReports.Benchmarks.Peers;
using MessagingReports.Csv;
using MessagingReports.DuckDb;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Sources;

/// <summary>
/// The attempts of a report as they leave their source, nothing done with them: a host chooses the shape, every run
/// pays for it. DuckDB's two shapes are also formatted, for what a shape costs after it was read.
/// </summary>
public class SourceBenchmarks
{
    private AccountSample _sample = null!;
    private SourceQuery _query = null!;
    private string _path = "";
    private DuckDbAttemptSource _duckDb = null!;
    private DuckDBConnection _connection = null!;
    private ArrowSource _arrow = null!;
    private ReportText _text = null!;
    private IAttemptSource _list = null!;
    private IAttemptSource _oneByOne = null!;
    private IAttemptSource _batches = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _sample = Samples.Account;
        _query = _sample.Query(AttemptsRelation.Schema);
        _list = new AttemptRows(_sample.Store.Directory, _sample.Attempts, isRowByRow: false);
        _oneByOne = new AttemptRows(_sample.Store.Directory, _sample.Attempts, isRowByRow: true);
        _batches = new SampleSource(_sample);
        _path = Path.Combine(Path.GetTempPath(), $"bench-{Guid.NewGuid():N}.duckdb");
        DuckDbStoreWriter writer = DuckDbStoreWriter.Create(_path);
        await using (writer)
        {
            writer.WriteDirectory(_sample.Store.Directory);
            foreach (RecordBatch batch in _sample.Batches)
            {
                writer.Append(batch);
            }

            await writer.CompleteAsync();
        }

        _duckDb = DuckDbAttemptSource.OpenFile(_path, new DuckDbSourceOptions { Threads = 1 });
        _connection = new DuckDBConnection("DataSource=:memory:");
        await _connection.OpenAsync();
        Execute($"ATTACH '{_path}' AS store (READ_ONLY)");
        Execute("SET threads = 1");
        _arrow = new ArrowSource(_connection, _sample.Store.Directory);
        _text = new ReportText(_sample, CsvPeers.Report, CsvFormat.Default);
        await RequireSameTextAsync();
        Work.Is(_sample.Rows);
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _text.DisposeAsync();
        await _connection.DisposeAsync();
        await _duckDb.DisposeAsync();
        File.Delete(_path);
    }

    /// <summary>DuckDB.NET's data reader: row at a time, a value at a time, as an ADO host reads.</summary>
    /// <remarks>The rows lie in order: nobody sorts them.</remarks>
    [Benchmark(Baseline = true)]
    public long DuckDbDataReader()
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.UseStreamingMode = true;
        command.CommandText = "SELECT * FROM store.main.attempts";
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

    /// <summary>The same store through our source, which takes DuckDB's vectors as they lie in memory.</summary>
    [Benchmark]
    public Task<long> DuckDbVectors() => CountAsync(_duckDb);

    /// <summary>The same through DuckDB.NET's Arrow batches, their memory wrapped.</summary>
    [Benchmark]
    public Task<long> DuckDbArrow() => CountAsync(_arrow);

    [Benchmark]
    public Task<long> DuckDbVectorsToCsv() => WriteAsync(_duckDb, Stream.Null);

    [Benchmark]
    public Task<long> DuckDbArrowToCsv() => WriteAsync(_arrow, Stream.Null);

    [Benchmark]
    public Task<long> RowList() => CountAsync(_list);

    [Benchmark]
    public Task<long> RowsOneByOneAsync() => CountAsync(_oneByOne);

    [Benchmark]
    public Task<long> Batches() => CountAsync(_batches);

    private async Task<long> CountAsync(IAttemptSource source)
    {
        long rows = 0;
        await foreach (RecordBatch batch in source.ReadAsync(_query, CancellationToken.None))
        {
            rows += batch.Count;
        }

        return rows;
    }

    private async Task<long> WriteAsync(IAttemptSource source, Stream destination)
    {
        long rows = 0;
        await foreach (RecordBatch batch in source.ReadAsync(_query, CancellationToken.None))
        {
            _text.Write(batch, destination);
            rows += batch.Count;
        }

        return rows;
    }

    private async Task RequireSameTextAsync()
    {
        using MemoryStream expected = new();
        using MemoryStream actual = new();
        await WriteAsync(_batches, expected);
        await WriteAsync(_arrow, actual);
        CsvCells.Require(_arrow.Name, expected.ToArray(), actual.ToArray());
    }

    private void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
