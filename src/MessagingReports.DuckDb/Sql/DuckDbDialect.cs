using MessagingReports.DuckDb.Native;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Sql;

/// <summary>SQL as DuckDB speaks it: text sorts by its bytes, measures take a FILTER.</summary>
internal sealed class DuckDbDialect : SqlDialect
{
    private DuckDbDialect()
    {
    }

    public static DuckDbDialect Instance { get; } = new();

    public override string NullText => "CAST(NULL AS VARCHAR)";

    public override string NullNumber => "CAST(NULL AS BIGINT)";

    // DuckDB turns a longer IN into a join, and gives the rows of a join in no order.
    public override int MostAlternatives => 64;

    public override bool TestsGroups => true;

    public override string Within(StoreColumn column, long start, long end) =>
        InstantSql.Within((DuckDbColumn)column, start, end);

    public override string Truncated(StoreColumn column) => InstantSql.Truncated((DuckDbColumn)column);

    public override string Microseconds(StoreColumn column) => InstantSql.Microseconds((DuckDbColumn)column);

    public override string Count(string? condition) => Filtered("count(*)", condition);

    public override string Sum(string number, string? condition) => Filtered($"sum({number})", condition);

    public override string Minimum(string number, string? condition) => Filtered($"min({number})", condition);

    public override string Maximum(string number, string? condition) => Filtered($"max({number})", condition);

    public override string CountDistinct(string text, string? condition) =>
        Filtered($"count(DISTINCT {text})", condition);

    public override string InvalidId(string text) => $"{IdFunction.Name}({text})";

    private static string Filtered(string call, string? condition) =>
        condition is null ? call : $"{call} FILTER (WHERE {condition})";
}
