using MessagingReports.Relations;

namespace MessagingReports.Sql;

/// <summary>
/// SQL as every ClickHouse from 18.16 on speaks it: no parameters, no FILTER, no boolean literals, instants as 64-bit
/// microseconds.
/// </summary>
/// <remarks>
/// Conditions of measures are made 0 or 1 with <c>ifNull</c>, and a least or greatest value over nothing, which would
/// be 0, is guarded with a count.
/// </remarks>
internal sealed class ClickHouseDialect : SqlDialect
{
    private ClickHouseDialect()
    {
    }

    public static ClickHouseDialect Instance { get; } = new();

    public override string False => "0";

    public override string NullText => "CAST(NULL AS Nullable(String))";

    public override string NullNumber => "CAST(NULL AS Nullable(Int64))";

    // Backslashes escape in quoted names too.
    public override string Identifier(string name) =>
        SqlText.Identifier(name.Replace("\\", "\\\\", StringComparison.Ordinal));

    public override string Literal(string text) =>
        SqlText.Literal(text.Replace("\\", "\\\\", StringComparison.Ordinal));

    public override string Within(StoreColumn column, long start, long end) =>
        $"{column.Expression} >= {SqlText.Literal(start)} AND {column.Expression} < {SqlText.Literal(end)}";

    public override string Microseconds(StoreColumn column) => column.Expression;

    public override string Count(string? condition) =>
        condition is null ? "count()" : $"countIf({IsTrue(condition)})";

    public override string Sum(string number, string? condition) =>
        condition is null ? $"sum({number})" : $"sumIf({number}, {IsTrue(condition)})";

    public override string Minimum(string number, string? condition) => Extreme("minIf", number, condition);

    public override string Maximum(string number, string? condition) => Extreme("maxIf", number, condition);

    public override string CountDistinct(string text, string? condition) =>
        condition is null ? $"uniqExact({text})" : $"uniqExactIf({text}, {IsTrue(condition)})";

    public override string IsTrue(string rule) => $"ifNull({rule}, 0)";

    public override string InvalidId(string text) =>
        FormattableString.Invariant($"(length({text}) > {StoreRules.MaxIdBytes} OR ") +
        $"match({text}, {Literal("[\\x00-\\x1f\\x7f-\\x{9f}]")}))";

    private string Extreme(string function, string number, string? condition)
    {
        string holds = condition is null ? $"{number} IS NOT NULL" : $"({condition}) AND {number} IS NOT NULL";
        string rule = IsTrue(holds);
        return $"if(countIf({rule}) > 0, {function}({number}, {rule}), NULL)";
    }
}
