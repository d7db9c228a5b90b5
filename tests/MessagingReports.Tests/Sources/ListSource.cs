using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Sources;

/// <summary>A host's source that hands out its lists as they are.</summary>
internal sealed class ListSource : RowAttemptSource
{
    public override string Name => "list";

    public Func<IAsyncEnumerable<Attempt>> Attempts { get; init; } = AsyncEnumerable.Empty<Attempt>;

    public IReadOnlyList<FilteredContact> FilteredContacts { get; init; } = [];

    public IReadOnlyList<DirectConnectAttempt> DirectConnectAttempts { get; init; } = [];

    public IReadOnlyList<ListLoad> ListLoads { get; init; } = [];

    public IReadOnlyList<ServiceUsage> ServiceUsage { get; init; } = [];

    public override ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        new(new ReportDirectory([], [], [], [], [], [], []));

    protected override IAsyncEnumerable<Attempt> ReadAttemptsAsync(
        SourceQuery query, CancellationToken cancellationToken) => Attempts();

    protected override IAsyncEnumerable<FilteredContact> ReadFilteredContactsAsync(
        SourceQuery query, CancellationToken cancellationToken) => FilteredContacts.ToAsyncEnumerable();

    protected override IAsyncEnumerable<DirectConnectAttempt> ReadDirectConnectAttemptsAsync(
        SourceQuery query, CancellationToken cancellationToken) => DirectConnectAttempts.ToAsyncEnumerable();

    protected override IAsyncEnumerable<ListLoad> ReadListLoadsAsync(
        SourceQuery query, CancellationToken cancellationToken) => ListLoads.ToAsyncEnumerable();

    protected override IAsyncEnumerable<ServiceUsage> ReadServiceUsageAsync(
        SourceQuery query, CancellationToken cancellationToken) => ServiceUsage.ToAsyncEnumerable();
}
