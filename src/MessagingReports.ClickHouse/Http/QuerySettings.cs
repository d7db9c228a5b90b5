using System.Globalization;
using ClickHouse.Driver;

namespace MessagingReports.ClickHouse.Http;

/// <summary>The settings a statement is sent with; all of them known to every version from 18.16 on.</summary>
internal sealed class QuerySettings
{
    // Far more than the longest list of accounts takes; the server's own limits are made for people.
    private const int MostQueryBytes = 64 * 1024 * 1024;
    private const int MostElements = 10_000_000;

    private readonly Dictionary<string, object> _settings;

    private QuerySettings(Dictionary<string, object> settings) => _settings = settings;

    /// <summary>The server's own settings.</summary>
    public static QuerySettings None { get; } = new([]);

    /// <summary>The settings of a query whose answer counts.</summary>
    /// <remarks>
    /// Whatever the user's profile says: a limit that is reached, or a shard that is down, is an error and never a
    /// shorter answer.
    /// </remarks>
    public static QuerySettings For(ClickHouseSourceOptions options)
    {
        Dictionary<string, object> settings = new(StringComparer.Ordinal)
        {
            ["skip_unavailable_shards"] = 0,
            ["distributed_group_by_no_merge"] = 0,
            ["read_overflow_mode"] = "throw",
            ["result_overflow_mode"] = "throw",
            ["sort_overflow_mode"] = "throw",
            ["group_by_overflow_mode"] = "throw",
            ["timeout_overflow_mode"] = "throw",
            ["max_query_size"] = MostQueryBytes,
            ["max_ast_elements"] = MostElements,
            ["max_expanded_ast_elements"] = MostElements,
            ["max_bytes_before_external_sort"] = options.SortMemoryBytes,
            ["max_bytes_before_external_group_by"] = options.SortMemoryBytes,
        };
        if (options.QueryTimeout is { } timeout)
        {
            settings["max_execution_time"] =
                Math.Max(1, (long)Math.Ceiling(timeout.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return new QuerySettings(settings);
    }

    /// <summary>
    /// The same, and the server answers only when it is done: a failure has the status of one, whenever it happens.
    /// </summary>
    public QuerySettings Whole() => With("wait_end_of_query", 1);

    /// <summary>The same with another setting.</summary>
    public QuerySettings With(string name, object value) =>
        new(new Dictionary<string, object>(_settings, StringComparer.Ordinal) { [name] = value });

    public QueryOptions ToOptions(string queryId) => new()
    {
        QueryId = queryId,
        CustomSettings = new Dictionary<string, object>(_settings, StringComparer.Ordinal),
    };
}
