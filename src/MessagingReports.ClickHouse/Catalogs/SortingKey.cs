using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Catalogs;

/// <summary>What the sorting key of a table says about where its rows lie.</summary>
internal static class SortingKey
{
    private const string AccountId = "account_id";

    /// <summary>Whether rows of one account and a short time lie together.</summary>
    /// <param name="key">The server's text, for example <c>account_id, started_at, attempt_id</c>.</param>
    /// <param name="schema">The relation.</param>
    public static bool IsByTime(string key, RelationSchema schema)
    {
        string[] columns = key.Split(',', StringSplitOptions.TrimEntries);
        int first = columns[0] == AccountId ? 1 : 0;
        return first < columns.Length && columns[first] == schema.WindowKey!.Name;
    }
}
