using MessagingReports.Model;
using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.Contract.Tests.BadData;

/// <summary>List loads that break a rule.</summary>
internal static class BadLoads
{
    public static IEnumerable<BadRecord> All
    {
        get
        {
            ListLoad row = SoundStore.Rows.ListLoads.First(load => load is { EndedAt: not null, AccountId: not null });
            string foreign = SoundStore.Directory.Accounts.First(
                account => account.EnterpriseId != row.EnterpriseId).AccountId;
            yield return New("load: total that does not add up", nameof(row.TotalRecords), row.TotalRecords + 1) with
            {
                Refusal = ("total_records", "records-do-not-add-up"),
            };
            yield return New("load: ends early", nameof(row.EndedAt), row.StartedAt - Duration.FromTicks(10)) with
            {
                Refusal = ("ended_at", "ends-early"),
            };
            yield return New("load: negative rejects", nameof(row.RejectedFormat), -1L) with
            {
                Refusal = ("rejected_format", "negative-value"),
            };
            yield return New("load: undefined status", nameof(row.Status), (ListLoadStatus)5) with
            {
                Refusal = ("status", "undefined-value"),
            };
            yield return New("load: missing name", nameof(row.OriginalName), null) with
            {
                Refusal = ("original_name", "missing-value"),
            };
            yield return New("load: account of another enterprise", nameof(row.AccountId), foreign) with
            {
                Refusal = ("account_id", "wrong-parent"),
                Scope = ReportScope.Enterprise(row.EnterpriseId),
            };
            yield return New("load: orphan account", nameof(row.AccountId), "no such") with
            {
                Refusal = ("account_id", "orphan-id"),
                Scope = ReportScope.Enterprise(row.EnterpriseId),
            };
            yield return New("load: orphan enterprise", nameof(row.EnterpriseId), "no such") with
            {
                Refusal = ("enterprise_id", "orphan-id"),
            };

            BadRecord New(string name, string property, object? value) => new()
            {
                Name = name,
                Relation = ListLoadsRelation.Schema,
                Id = row.LoadId,
                At = row.StartedAt,
                Scope = ReportScope.Account(row.AccountId!),
                Changes = [(property, value)],
                Refusal = ("", ""),
                Reports = [ReportCatalog.ListAudit],
            };
        }
    }
}
