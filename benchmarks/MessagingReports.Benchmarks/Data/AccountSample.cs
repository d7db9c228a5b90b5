using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Benchmarks.Data;

/// <summary>
/// About so many attempts of one account over two months in which summer time ends, as batches and as row objects.
/// </summary>
/// <remarks>Seeded: equal sizes give equal data. What is large is made when it is first asked for.</remarks>
internal sealed class AccountSample
{
    // The first account of the sample store owns a little more than half of its attempts.
    private const double Share = 0.5;

    private readonly Lazy<IReadOnlyList<RecordBatch>> _batches;
    private readonly Lazy<IReadOnlyList<Attempt>> _attempts;

    public AccountSample(int rows)
    {
        Store = new SampleStore(new SampleStoreOptions { Attempts = (long)(rows / Share) });
        Account = Store.Directory.Accounts[0];
        Scope = ReportScope.Account(Account.AccountId);
        Zone = ReportZones.Find(Account.ReportsTimeZone)!;
        _batches = new Lazy<IReadOnlyList<RecordBatch>>(ReadBatches);
        _attempts = new Lazy<IReadOnlyList<Attempt>>(() => [.. Batches.SelectMany(RowObjects.Of<Attempt>)]);
    }

    public SampleStore Store { get; }

    public Account Account { get; }

    public ReportScope Scope { get; }

    public DateTimeZone Zone { get; }

    public ReportPeriod Period { get; } =
        ReportPeriod.Dates(new LocalDate(2024, 10, 1), new LocalDate(2024, 11, 29));

    public ReportWindow Window => Period.InZone(Zone, LocalMidnight.Instance);

    /// <summary>The attempts as batches of about 2 048 rows, each of its own memory, with all columns.</summary>
    public IReadOnlyList<RecordBatch> Batches => _batches.Value;

    /// <summary>The same attempts as row objects.</summary>
    public IReadOnlyList<Attempt> Attempts => _attempts.Value;

    public long Rows => Batches.Sum(batch => (long)batch.Count);

    /// <summary>The rows of a relation that belong to the account and the window.</summary>
    public SourceQuery Query(RelationSchema relation, IReadOnlyList<RelationColumn>? columns = null) => new()
    {
        Relation = relation,
        Columns = columns ?? relation.Columns,
        Scope = Scope,
        AccountIds = [Account.AccountId],
        Start = Window.Start,
        End = Window.End,
    };

    /// <summary>Reads the account's rows of a relation; a batch is valid until the next one is asked for.</summary>
    public IEnumerable<RecordBatch> Read(RelationSchema relation, IReadOnlyList<RelationColumn>? columns = null) =>
        Store.ReadAsync(Query(relation, columns), CancellationToken.None).ToBlockingEnumerable();

    private List<RecordBatch> ReadBatches()
    {
        List<RecordBatch> batches = [];
        RelationDictionaries dictionaries = new(AttemptsRelation.Schema);
        foreach (RecordBatch batch in Read(AttemptsRelation.Schema))
        {
            batches.Add(BatchCopy.Of(batch, AttemptsRelation.Schema.Columns, batch.Count, dictionaries));
        }

        return batches;
    }
}
