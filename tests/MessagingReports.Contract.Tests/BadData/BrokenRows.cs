using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.BadData;

/// <summary>The sound store with one bad record, as row objects.</summary>
internal static class BrokenRows
{
    public static StoreRows Of(BadRecord bad)
    {
        StoreRows rows = SoundStore.Rows;
        return bad.Relation.Name switch
        {
            "attempts" => rows with { Attempts = Break(rows.Attempts, row => row.AttemptId, bad) },
            "filtered_contacts" => rows with
            {
                FilteredContacts = Break(rows.FilteredContacts, row => row.FilterId, bad),
            },
            "direct_connect_attempts" => rows with
            {
                DirectConnectAttempts = Break(rows.DirectConnectAttempts, row => row.DirectConnectId, bad),
            },
            "list_loads" => rows with { ListLoads = Break(rows.ListLoads, row => row.LoadId, bad) },
            _ => rows with { ServiceUsage = Break(rows.ServiceUsage, row => row.UsageId, bad) },
        };
    }

    private static IReadOnlyList<TRow> Break<TRow>(IReadOnlyList<TRow> rows, Func<TRow, string> id, BadRecord bad)
        where TRow : class
    {
        TRow row = rows.Single(row => id(row) == bad.Id);
        return bad.IsTwin ? [.. rows, row.Changed()] : rows.With(row, bad.Changes);
    }
}
