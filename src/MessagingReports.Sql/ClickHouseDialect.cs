using MessagingReports.Relations;

namespace MessagingReports.Sql;

/// <summary>
/// SQL as every ClickHouse from 18.16 on speaks it: no parameters, no FILTER, no boolean literals, instants as 64-bit
/// microseconds.
/// </summary>
/// <remarks>
/// Conditions of measures are made 0 or 1 with <c>ifNull</c>, which costs nothing where there is no null. A least or
/// greatest value over nothing would be 0, and so it is taken over values that are null where the condition is not met.
/// </remarks>
internal sealed class ClickHouseDialect : SqlDialect
{
    /// <summary>The name of the last column that is selected, which is the same in every row.</summary>
    public const string MarkerName = "mr_end";

    private const string Marker = "toUInt8(90)";

    private ClickHouseDialect()
    {
    }

    public static ClickHouseDialect Instance { get; } = new();

    /// <summary>The name under which a column is selected, from 0.</summary>
    public static string NameOf(int column) => FormattableString.Invariant($"mr_{column}");

    public override string False => "0";

    public override string NullText => "materialize('')"; // a constant is no group key

    public override string NullNumber => "CAST(NULL AS Nullable(Int64))";

    // Backslashes escape in quoted names too.
    public override string Identifier(string name) =>
        SqlText.Identifier(name.Replace("\\", "\\\\", StringComparison.Ordinal));

    public override string Literal(string text) =>
        SqlText.Literal(text.Replace("\\", "\\\\", StringComparison.Ordinal));

    // An empty text counts as null to those who read the answer.
    public override string NotEmpty(StoreColumn column) =>
        column.IsNeverNull ? column.Expression : $"ifNull({column.Expression}, '')";

    // Names that no table has: the server takes a name for what was selected under it.
    public override string Selected(IEnumerable<string> expressions) => SqlText.List(
    [
        .. expressions.Select((expression, column) => $"{expression} AS {NameOf(column)}"),
        $"{Marker} AS {MarkerName}",
    ]);

    // A sum of 64-bit integers would wrap at 64 bits. One of decimals of 18 digits has 128 bits anyway.
    public override string Summand(StoreColumn column) => column.Column.Type == RelationColumnType.Int64
        ? $"toDecimal128({column.Expression}, 0)"
        : column.Expression;

    public override string Within(StoreColumn column, long start, long end) =>
        $"{column.Expression} >= {SqlText.Literal(start)} AND {column.Expression} < {SqlText.Literal(end)}";

    public override string Microseconds(StoreColumn column) => column.Expression;

    public override string Count(string? condition) =>
        condition is null ? "count()" : $"countIf({IsTrue(condition)})";

    public override string Sum(string number, string? condition) =>
        condition is null ? $"sum({number})" : $"sumIf({number}, {IsTrue(condition)})";

    public override string Minimum(string number, string? condition) => Extreme("min", number, condition);

    public override string Maximum(string number, string? condition) => Extreme("max", number, condition);

    public override string CountDistinct(string text, string? condition)
    {
        string isText = $"{text} <> ''";
        return $"uniqExactIf({text}, {IsTrue(condition is null ? isText : $"({condition}) AND {isText}")})";
    }

    public override string IsTrue(string rule) => $"ifNull({rule}, 0)";

    public override string InvalidId(string text) =>
        FormattableString.Invariant($"(length({text}) > {StoreRules.MaxIdBytes} OR ") +
        $"match({text}, {Literal("[\\x00-\\x1f\\x7f-\\x{9f}]")}))";

    private string Extreme(string function, string number, string? condition) => condition is null
        ? $"{function}(toNullable({number}))"
        : $"{function}(if({IsTrue(condition)}, {number}, NULL))";
}
