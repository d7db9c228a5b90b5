namespace MessagingReports.Layouts;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ArgumentException BadColumn(string header) =>
        new($"layout column '{header}': found an empty or repeated header, no cell, or no enumeration, " +
            "expected a header of its own and one cell for each relation. Mend the layout.");

    public static ArgumentException ClassWithoutText(ReportColumn column) =>
        new($"layout column '{column.Header}': found the class {column.Classification} for {column.TypeName}, " +
            "expected it for text, ids, phones or devices alone. Leave the class out.");

    public static ArgumentException NoColumn() =>
        new("layout: found no column, expected one or more. Mend the layout.");

    public static ArgumentException BadDefinition(string id, string found, string expected) =>
        new($"report '{id}': found {found}, expected {expected}. Mend the definition.");
}
