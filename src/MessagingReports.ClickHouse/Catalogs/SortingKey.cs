using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Catalogs;

/// <summary>What the sorting key of a table says about where its rows lie.</summary>
internal static class SortingKey
{
    private const string AccountId = "account_id";

    /// <summary>Whether rows of one account and a short time lie together.</summary>
    /// <param name="key">The server's text, for example <c>account_id, started_at, attempt_id</c>.</param>
    /// <param name="schema">The relation.</param>
    /// <param name="mapping">The names of its columns.</param>
    public static bool IsByTime(string key, RelationSchema schema, RelationMapping mapping)
    {
        string[] columns = key.Split(',', StringSplitOptions.TrimEntries);
        int first = schema.Find(AccountId) is { } account && columns[0] == NameOf(account, mapping) ? 1 : 0;
        return first < columns.Length && columns[first] == NameOf(schema.WindowKey!, mapping);
    }

    // Where a column is mapped to more than a name, no sorting key looks like it.
    private static string NameOf(RelationColumn column, RelationMapping mapping) =>
        mapping.Columns.TryGetValue(column.ToString(), out string? expression) ? expression.Trim() : column.Name;
}
