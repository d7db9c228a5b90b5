namespace MessagingReports.Sql;

/// <summary>The error messages of this package.</summary>
internal static class Throw
{
    private const int LongestValue = 80;

    public static ArgumentException BadName(string where, string? found) =>
        new($"RelationMapping.{OneLine.Of(where, LongestValue)}: found '{OneLine.Of(found, LongestValue)}', expected " +
            "a name of ASCII letters, digits and _, at most 63, that starts with a letter or _. " +
            "Rename the table or give a view.");

    public static ArgumentException UnknownRelation(string found) =>
        new($"RelationMapping.Relations: found '{OneLine.Of(found, LongestValue)}', expected a relation of the " +
            "store. Correct the key.");

    public static ArgumentException UnknownColumn(string found) =>
        new($"RelationMapping.Columns: found '{OneLine.Of(found, LongestValue)}', expected a column of the store as " +
            "relation.column. Correct the key.");

    public static ArgumentException EmptyExpression(string column) =>
        new($"RelationMapping.Columns['{OneLine.Of(column, LongestValue)}']: found no SQL, expected an expression. " +
            "Give one or leave the column out.");
}
