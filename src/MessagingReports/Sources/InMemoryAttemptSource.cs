using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Sources;

/// <summary>A source over rows held in lists: for tests, samples and small stores.</summary>
/// <remarks>
/// Shape: the lists hold rows of any scope and time in any order; the source selects and sorts them for each query.
/// Thread-safe as long as nobody changes the lists.
/// </remarks>
public sealed class InMemoryAttemptSource : RowAttemptSource
{
    private readonly ReportDirectory _directory;

    /// <summary>A source of the given directory, without rows unless the lists are set.</summary>
    public InMemoryAttemptSource(ReportDirectory directory) => _directory = directory;

    /// <inheritdoc/>
    /// <value><c>memory</c>.</value>
    public override string Name => "memory";

    /// <summary>The attempts.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<Attempt> Attempts { get; init; } = [];

    /// <summary>The filtered contacts.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<FilteredContact> FilteredContacts { get; init; } = [];

    /// <summary>The Direct Connect attempts.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<DirectConnectAttempt> DirectConnectAttempts { get; init; } = [];

    /// <summary>The list loads.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<ListLoad> ListLoads { get; init; } = [];

    /// <summary>The service usage.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<ServiceUsage> ServiceUsage { get; init; } = [];

    /// <inheritdoc/>
    public override ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        new(_directory);

    /// <inheritdoc/>
    protected override IAsyncEnumerable<Attempt> ReadAttemptsAsync(
        SourceQuery query, CancellationToken cancellationToken)
    {
        RowScope scope = new(query);
        return Select(
            query,
            Attempts,
            row => row.StartedAt,
            row => row.AttemptId,
            row => scope.Has(row.AccountId, row.CampaignId, row.SubCampaignId));
    }

    /// <inheritdoc/>
    protected override IAsyncEnumerable<FilteredContact> ReadFilteredContactsAsync(
        SourceQuery query, CancellationToken cancellationToken)
    {
        RowScope scope = new(query);
        return Select(
            query,
            FilteredContacts,
            row => row.FilteredAt,
            row => row.FilterId,
            row => scope.Has(row.AccountId, row.CampaignId, row.SubCampaignId));
    }

    /// <inheritdoc/>
    protected override IAsyncEnumerable<DirectConnectAttempt> ReadDirectConnectAttemptsAsync(
        SourceQuery query, CancellationToken cancellationToken)
    {
        RowScope scope = new(query);
        return Select(
            query,
            DirectConnectAttempts,
            row => row.StartedAt,
            row => row.DirectConnectId,
            row => scope.Has(row.AccountId, row.CampaignId, row.SubCampaignId));
    }

    /// <inheritdoc/>
    protected override IAsyncEnumerable<ListLoad> ReadListLoadsAsync(
        SourceQuery query, CancellationToken cancellationToken)
    {
        RowScope scope = new(query);
        return Select(
            query,
            ListLoads,
            row => row.StartedAt,
            row => row.LoadId,
            row => scope.HasLoad(row.EnterpriseId, row.AccountId));
    }

    /// <inheritdoc/>
    protected override IAsyncEnumerable<ServiceUsage> ReadServiceUsageAsync(
        SourceQuery query, CancellationToken cancellationToken)
    {
        RowScope scope = new(query);
        return Select(
            query,
            ServiceUsage,
            row => row.UsageAt,
            row => row.UsageId,
            row => scope.Has(row.AccountId, row.CampaignId, row.SubCampaignId));
    }

    private static IAsyncEnumerable<TRow> Select<TRow>(
        SourceQuery query,
        IReadOnlyList<TRow> rows,
        Func<TRow, Instant> windowKey,
        Func<TRow, string> key,
        Func<TRow, bool> isInScope)
        where TRow : class
    {
        List<TRow> selected = [];
        foreach (TRow row in rows)
        {
            if (row is null)
            {
                throw Throw.NullRow(query.Relation, typeof(TRow).Name);
            }

            Instant at = windowKey(row);
            if (at >= query.Start && at < query.End && isInScope(row))
            {
                selected.Add(row);
            }
        }

        // Microseconds, because rows that differ by less have the same window key in a batch.
        return selected
            .OrderBy(row => UnixMicroseconds.Of(windowKey(row)))
            .ThenBy(key, Utf8Order.Instance)
            .ToAsyncEnumerable();
    }
}
