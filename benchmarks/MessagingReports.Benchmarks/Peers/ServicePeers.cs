using System.Globalization;
using CsvHelper;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Ours;
using MessagingReports.Csv;
using MessagingReports.Model;
using MessagingReports.Relations;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>Those who compute Service Summary: counts and exact quantities by contract line.</summary>
internal sealed class ServicePeers : IDisposable
{
    private readonly (string Service, string Line, decimal Quantity)[] _rows;
    private readonly DuckDbStore _store;

    public ServicePeers(AccountSample sample)
    {
        Ours = new RunCsv(
            new ReplaySource(sample.Store), sample, ReportCatalog.Get("service-summary"), CsvFormat.Default);
        _rows =
        [
            .. sample.Read(U.Schema, [U.ServiceCode, U.ContractLineId, U.Quantity]).SelectMany(RowsOf),
        ];
        _store = new DuckDbStore(sample, threads: 1, U.Schema);
    }

    public RunCsv Ours { get; }

    public long Rows => _rows.Length;

    public Dictionary<string, (long Count, decimal Quantity)> Linq() => _rows
        .GroupBy(row => (row.Service, row.Line))
        .ToDictionary(group => group.Key.Line, group => (group.LongCount(), group.Sum(row => row.Quantity)));

    public Dictionary<string, (long Count, decimal Quantity)> DuckDb() => _store
        .Query("SELECT contract_line_id, count(*), sum(quantity) FROM service_usage " +
            "WHERE contract_line_id IS NOT NULL GROUP BY service_code, contract_line_id")
        .ToDictionary(
            row => (string)row[0]!,
            row => (Convert.ToInt64(row[1], CultureInfo.InvariantCulture), (decimal)row[2]!));

    /// <summary>Compares everybody's numbers with ours.</summary>
    /// <exception cref="InvalidOperationException">A peer gives other numbers.</exception>
    public void Check()
    {
        using MemoryStream output = new();
        Ours.Write(output);
        using CsvReader csv = CsvReader.Create(new MemoryStream(output.ToArray()), CsvReaderOptions.Default);
        csv.ReadHeader();
        Dictionary<string, (long Count, decimal Quantity)> linq = Linq();
        Dictionary<string, (long Count, decimal Quantity)> duckDb = DuckDb();
        while (csv.Read())
        {
            string line = csv.GetString("Contract Line ID");
            (long, decimal) expected = (
                long.Parse(csv.GetString("Usage Count"), CultureInfo.InvariantCulture),
                decimal.Parse(csv.GetString("Quantity"), CultureInfo.InvariantCulture));
            if (linq[line] != expected || duckDb[line] != expected)
            {
                throw new InvalidOperationException(
                    $"{line}: {linq[line]} and {duckDb[line]} were found, {expected} was expected. Ask the same.");
            }
        }
    }

    public void Dispose() => _store.Dispose();

    private static IEnumerable<(string Service, string Line, decimal Quantity)> RowsOf(RecordBatch batch) =>
        RowObjects.Of<ServiceUsage>(batch)
            .Where(row => row.ContractLineId is not null)
            .Select(row => (row.ServiceCode, row.ContractLineId!, row.Quantity));
}
