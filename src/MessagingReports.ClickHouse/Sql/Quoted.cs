using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Sql;

/// <summary>Names and texts as they stand in a statement; the dialect is the only one who escapes.</summary>
internal static class Quoted
{
    public static string Name(string name) => ClickHouseDialect.Instance.Identifier(name);

    public static string Text(string text) => ClickHouseDialect.Instance.Literal(text);

    /// <summary>The names of an answer's columns, the marker apart.</summary>
    public static string[] AnswerColumns(int count) => [.. Enumerable.Range(0, count).Select(ClickHouseDialect.NameOf)];
}
