using System.Runtime.CompilerServices;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing.Sampling;

namespace MessagingReports.Testing;

/// <summary>A believable, valid store of any size that is made up while it is read.</summary>
/// <remarks>
/// Shape: two enterprises with six accounts in different zones and currencies, the first with about half of all
/// records; every channel, result, filter reason and status; per 100 attempts 6 filtered contacts, about 4 Direct
/// Connect attempts and 100 service usages. The relations agree: each record is a pure function of the seed and its
/// number, and all that names an attempt derives from that attempt.
/// Memory does not grow with the number of rows. Thread-safe: every read has its own batches.
/// </remarks>
public sealed class SampleStore : IAttemptSource
{
    private const long MostAttempts = 1_000_000_000;

    private readonly SampleFacts _facts;

    /// <summary>A store of the default size.</summary>
    public SampleStore()
        : this(new SampleStoreOptions())
    {
    }

    /// <summary>The store the options describe.</summary>
    /// <exception cref="ArgumentException">
    /// The number of attempts is negative or over a thousand million, or leaves less than a microsecond for each; or
    /// the range ends before it starts, or starts before 1970-01-02.
    /// </exception>
    public SampleStore(SampleStoreOptions options)
    {
        long start = SampleClock.Micros(options.Start);
        long end = SampleClock.Micros(options.End);
        if (options.Attempts is < 0 or > MostAttempts)
        {
            throw Throw.AttemptsOutOfRange(options.Attempts, MostAttempts);
        }

        if (start < 86_400 * SampleClock.Second || end - start < Math.Max(options.Attempts, 1))
        {
            throw Throw.RangeTooShort(options.Attempts);
        }

        Seed = options.Seed;
        _facts = new SampleFacts(options.Seed, start, end, options.Attempts);
    }

    /// <inheritdoc/>
    public string Name => "sample";

    /// <summary>The seed the store is made from.</summary>
    public ulong Seed { get; }

    /// <summary>The directory; the same for every seed.</summary>
    public ReportDirectory Directory => _facts.Directory.Records;

    /// <summary>Reads a whole fact relation in (window key, key) order.</summary>
    /// <param name="relation">One of <see cref="RelationSchemas.Facts"/>.</param>
    /// <param name="columns">The columns of the batches; null for all.</param>
    /// <returns>Batches of about 2 048 rows. A batch is valid until the next one is asked for.</returns>
    /// <exception cref="ArgumentException">The relation belongs to the directory.</exception>
    public IEnumerable<RecordBatch> Read(RelationSchema relation, IReadOnlyList<RelationColumn>? columns = null) =>
        Read(relation, columns ?? relation.Columns, SampleSelection.All(_facts.Directory));

    /// <summary>
    /// Reads a whole fact relation account after account, each account's records in (window key, key) order: a table
    /// or file filled so is read fastest, as the rows of a report lie together.
    /// </summary>
    /// <param name="relation">
    /// One of <see cref="RelationSchemas.Facts"/>. Records of a relation that need no account are read as by
    /// <see cref="Read(RelationSchema, IReadOnlyList{RelationColumn}?)"/>.
    /// </param>
    /// <returns>Batches of up to 2 048 rows of one account. A batch is valid until the next one is asked for.</returns>
    /// <exception cref="ArgumentException">The relation belongs to the directory.</exception>
    public IEnumerable<RecordBatch> ReadByAccount(RelationSchema relation) =>
        relation.WindowKey is null ? throw Throw.NotAFact(relation)
            : relation.Find("account_id") is { IsNullable: false }
            ? _facts.Directory.Accounts.SelectMany(account =>
                Read(relation, relation.Columns, SampleSelection.Of(account, _facts.Directory)))
            : Read(relation);

    /// <inheritdoc/>
    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) => new(Directory);

    /// <inheritdoc/>
    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        foreach (RecordBatch batch in Read(query.Relation, query.Columns, SampleSelection.Of(query, _facts.Directory)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return batch;
        }
    }

    private IEnumerable<RecordBatch> Read(
        RelationSchema relation, IReadOnlyList<RelationColumn> columns, SampleSelection selection)
    {
        int digits = _facts.IdDigits;
        return relation.Name switch
        {
            "attempts" => new AttemptCursor(_facts, selection).Batches(AttemptColumns.Create(digits), columns),
            "filtered_contacts" => new FilterCursor(_facts, selection).Batches(FilterColumns.Create(digits), columns),
            "direct_connect_attempts" =>
                new DirectConnectCursor(_facts, selection).Batches(DirectConnectColumns.Create(digits), columns),
            "list_loads" => new LoadCursor(_facts, selection).Batches(LoadColumns.Create(digits), columns),
            "service_usage" => new UsageCursor(_facts, selection).Batches(UsageColumns.Create(digits), columns),
            _ => throw Throw.NotAFact(relation),
        };
    }
}
