using System.Text;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>A row source as a host would write it, with queries of its own and rows that arrive one by one.</summary>
internal sealed class HostRows(StoreRows rows) : RowAttemptSource
{
    private static readonly Comparer<byte[]> ByBytes =
        Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));

    public override string Name => "host";

    public override ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(rows.Directory);

    protected override IAsyncEnumerable<Attempt> ReadAttemptsAsync(
        SourceQuery query, CancellationToken cancellationToken) => Select(
            query, rows.Attempts, row => row.StartedAt, row => row.AttemptId,
            row => IsIn(query, row.AccountId, row.CampaignId, row.SubCampaignId));

    protected override IAsyncEnumerable<FilteredContact> ReadFilteredContactsAsync(
        SourceQuery query, CancellationToken cancellationToken) => Select(
            query, rows.FilteredContacts, row => row.FilteredAt, row => row.FilterId,
            row => IsIn(query, row.AccountId, row.CampaignId, row.SubCampaignId));

    protected override IAsyncEnumerable<DirectConnectAttempt> ReadDirectConnectAttemptsAsync(
        SourceQuery query, CancellationToken cancellationToken) => Select(
            query, rows.DirectConnectAttempts, row => row.StartedAt, row => row.DirectConnectId,
            row => IsIn(query, row.AccountId, row.CampaignId, row.SubCampaignId));

    protected override IAsyncEnumerable<ListLoad> ReadListLoadsAsync(
        SourceQuery query, CancellationToken cancellationToken) => Select(
            query, rows.ListLoads, row => row.StartedAt, row => row.LoadId,
            row => query.Scope.Level == ReportScopeLevel.Enterprise
                ? row.EnterpriseId == query.Scope.EnterpriseId
                : row.AccountId == query.Scope.AccountId);

    protected override IAsyncEnumerable<ServiceUsage> ReadServiceUsageAsync(
        SourceQuery query, CancellationToken cancellationToken) => Select(
            query, rows.ServiceUsage, row => row.UsageAt, row => row.UsageId,
            row => IsIn(query, row.AccountId, row.CampaignId, row.SubCampaignId));

    private static bool IsIn(SourceQuery query, string account, string? campaign, string? subCampaign) =>
        query.Scope.Level switch
        {
            ReportScopeLevel.Enterprise => query.AccountIds.Contains(account),
            ReportScopeLevel.Account => account == query.Scope.AccountId,
            ReportScopeLevel.Campaign => account == query.Scope.AccountId && campaign == query.Scope.CampaignId,
            _ => account == query.Scope.AccountId && subCampaign == query.Scope.SubCampaignId,
        };

    private static async IAsyncEnumerable<TRow> Select<TRow>(
        SourceQuery query,
        IEnumerable<TRow> rows,
        Func<TRow, Instant> time,
        Func<TRow, string> id,
        Func<TRow, bool> isIn)
    {
        IEnumerable<TRow> selected = rows
            .Where(row => time(row) >= query.Start && time(row) < query.End && isIn(row))
            .OrderBy(time)
            .ThenBy(row => Encoding.UTF8.GetBytes(id(row)), ByBytes);
        foreach (TRow row in selected)
        {
            await Task.Yield();
            yield return row;
        }
    }
}
