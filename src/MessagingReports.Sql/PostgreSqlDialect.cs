using MessagingReports.Relations;
using NodaTime;
using NodaTime.Text;

namespace MessagingReports.Sql;

/// <summary>
/// SQL as PostgreSQL speaks it, in the forms that its planner also ships to the shards behind <c>postgres_fdw</c>.
/// </summary>
/// <remarks>
/// A shard is asked for an aggregate only if its account is a group key and every expression is built in and immutable:
/// CASE is, NULLIF, a written COLLATE, time zones and casts to a date are not.
/// </remarks>
internal sealed class PostgreSqlDialect : SqlDialect
{
    private static readonly LocalDateTimePattern Timestamp =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm':'ss.ffffff");

    private static readonly Instant YearOne = Instant.FromUtc(1, 1, 1, 0, 0);

    private PostgreSqlDialect()
    {
    }

    public static PostgreSqlDialect Instance { get; } = new();

    public override string NullText => "CAST(NULL AS text)";

    public override string NullNumber => "CAST(NULL AS bigint)";

    public override bool GroupsByAccount => true;

    // As an index has it unless told otherwise: the order can be read from one.
    public override string Nulls => "NULLS LAST";

    // With a backslash the escape form is written, which means the same whatever standard_conforming_strings is.
    public override string Literal(string text) =>
        SqlText.IsStorable(text) && text.Contains('\\', StringComparison.Ordinal)
            ? $"E{SqlText.Literal(text.Replace("\\", "\\\\", StringComparison.Ordinal))}"
            : SqlText.Literal(text);

    public override string Bytewise(StoreColumn column) =>
        column.SortsBytewise ? column.Expression : $"{column.Expression} COLLATE \"C\"";

    // A plain column keeps a partition key recognisable; where null is refused anyway, empty need not become null.
    public override string NotEmpty(StoreColumn column) => column.Column.IsNullable
        ? $"CASE WHEN {column.Expression} <> '' THEN {column.Expression} END"
        : column.Expression;

    public override string Within(StoreColumn column, long start, long end) =>
        $"{column.Expression} >= {Bound(column, start)} AND {column.Expression} < {Bound(column, end)}";

    // Least and greatest instants travel as they are: to take one apart would keep it from the shards.
    public override string Microseconds(StoreColumn column) => column.Expression;

    public override string Count(string? condition) =>
        condition is null ? "count(*)" : $"sum(CASE WHEN {condition} THEN 1 ELSE 0 END)";

    public override string Sum(string number, string? condition) => $"sum({Where(number, condition)})";

    public override string Minimum(string number, string? condition) => $"min({Where(number, condition)})";

    public override string Maximum(string number, string? condition) => $"max({Where(number, condition)})";

    public override string CountDistinct(string text, string? condition) => $"count(DISTINCT {Where(text, condition)})";

    public override string InvalidId(string text) =>
        FormattableString.Invariant($"(octet_length({text}) > {StoreRules.MaxIdBytes} OR ") +
        $"{text} ~ {Literal("[\\u0001-\\u001f\\u007f-\\u009f]")})";

    private static string Bound(StoreColumn column, long microseconds)
    {
        Instant instant = Instant.FromUnixTimeTicks(microseconds * 10);
        string type = column.IsLocalTime ? "TIMESTAMP" : "TIMESTAMPTZ";
        return instant < YearOne
            ? $"{type} '-infinity'"
            : $"{type} '{Timestamp.Format(instant.InUtc().LocalDateTime)}{(column.IsLocalTime ? "" : "+00")}'";
    }

    private static string Where(string value, string? condition) =>
        condition is null ? value : $"CASE WHEN {condition} THEN {value} END";
}
