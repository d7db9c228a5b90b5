using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb;

/// <summary>The error messages of this package.</summary>
internal static class Throw
{
    private const int LongestValue = 80;

    /// <summary>Of a path, and of what DuckDB says.</summary>
    private const int LongestText = 300;

    public static ReportDataException MissingRelation(RelationSchema schema) =>
        new(schema.Name, null, null, "missing-relation",
            $"{schema.Name}: found no table or view of that name, expected one. Add the relation to the store.");

    public static ReportDataException MissingColumn(DuckDbRelation relation, RelationColumn column) =>
        new(relation.Schema.Name, null, column.Name, "missing-column",
            $"{relation.Place}: found no column {column.Name}, expected one. " +
            "Add it; only nullable columns may be left out.");

    public static ReportDataException UnknownColumn(DuckDbRelation relation, string name) =>
        new(relation.Schema.Name, null, OneLine.Of(name, LongestValue), "unknown-column",
            $"{relation.Place}: found column '{OneLine.Of(name, LongestValue)}', expected only columns of " +
            $"{relation.Schema.Name}. Remove or rename it.");

    public static ReportDataException ColumnType(DuckDbRelation relation, RelationColumn column, NativeType found) =>
        new(relation.Schema.Name, null, column.Name, "column-type",
            $"{relation.Place}: found column {column.Name} of type {found}, expected {Expected(column)}. " +
            "Change the type, or expose the relation as a view that casts it.");

    public static ReportDataException MissingValue(DuckDbRelation relation, RelationColumn column, string? id) =>
        new(relation.Schema.Name, id, column.Name, "missing-value",
            $"{relation.Schema.Name} '{OneLine.Of(id)}', {column.Name}: found no value, expected one. " +
            "Fill the column in the store.");

    public static ReportDataException BadValue(
        DuckDbRelation relation, RelationColumn column, string? id, string found) =>
        new(relation.Schema.Name, id, column.Name, Rule(column),
            $"{relation.Schema.Name} '{OneLine.Of(id)}', {column.Name}: found {found} in {relation.Place}, expected " +
            $"{Expected(column)}. Mend the value in the store.");

    public static ReportDataException BadFile(DuckDbRelation relation, Exception? cause) =>
        new(relation.Schema.Name, null, null, "bad-value",
            $"{relation.Place}: found a record that DuckDB cannot read, expected lines of at most 4 MB " +
            "that all end in LF or all in CRLF. Mend the file.", cause);

    public static ReportSourceException SourceFailed(string place, string found, Exception cause) =>
        new(DuckDbAttemptSource.SourceName,
            $"duckdb: {place}: found '{OneLine.Of(found, LongestText)}', expected an answer. " +
            "Look after the store and try again.", cause);

    public static ReportSourceException CannotOpen(string path, string found, Exception? cause = null) =>
        new(DuckDbAttemptSource.SourceName,
            $"duckdb: found {found} at {OneLine.Of(path, LongestText)}, expected a DuckDB database that can be read. " +
            "Check the path.", cause);

    public static ReportSourceException NoFolder(string path) =>
        new(DuckDbAttemptSource.SourceName,
            $"duckdb: found no folder at {OneLine.Of(path, LongestText)}, expected a data folder. Check the path.");

    public static ArgumentException BadMemoryLimit(string? found) =>
        new($"MemoryLimit: found '{OneLine.Of(found, LongestValue)}', expected a whole number and a unit " +
            "such as 256MB or 2GiB. Correct the option.");

    public static ArgumentException BadThreads(int found) =>
        new(FormattableString.Invariant($"Threads: found {found}, expected 1 to 1024. Correct the option."));

    public static ArgumentException BadTempDirectory() =>
        new("TempDirectory: found an empty path, expected a folder or null. Correct the option.");

    public static ArgumentException BatchWithoutColumn(RelationColumn column) =>
        new($"{column}: found a batch without the column, expected every column that is not nullable. " +
            "Add it to the batch.");

    public static ReportDataException UndefinedCode(RelationColumn column, byte code) =>
        new(column.Relation, null, column.Name, "undefined-value",
            FormattableString.Invariant($"{column}: found code {code}, ") +
            $"expected a value of {column.Enumeration!.Name}. Mend the value in the batch.");

    public static ReportSourceException FileExists(string path) =>
        new(DuckDbAttemptSource.SourceName,
            $"duckdb: found a file at {OneLine.Of(path, LongestText)}, expected none. " +
            "Remove it or choose another path.");

    /// <summary>The rule a value breaks, by the name it has when a row object or a CSV file breaks it.</summary>
    private static string Rule(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Enumeration => "undefined-value",
        RelationColumnType.Decimal => "bad-decimal",
        RelationColumnType.Instant => "bad-instant",
        RelationColumnType.Boolean => "bad-boolean",
        RelationColumnType.Int32 or RelationColumnType.Int64 => "bad-integer",
        _ => "bad-text",
    };

    /// <summary>The types a column may have, in SQL's words.</summary>
    private static string Expected(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Int32 => "an integer of 32 bits",
        RelationColumnType.Int64 => "an integer of 64 bits",
        RelationColumnType.Decimal => FormattableString.Invariant($"DECIMAL(18,{column.Scale})"),
        RelationColumnType.Instant => "TIMESTAMP or TIMESTAMPTZ",
        RelationColumnType.Boolean => "BOOLEAN",
        RelationColumnType.Enumeration => $"a label of {column.Enumeration!.Name} as ENUM or VARCHAR",
        _ => "VARCHAR",
    };
}
