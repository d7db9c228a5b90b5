using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    /// <summary>The name of the data-folder source.</summary>
    public const string FolderSource = "folder";

    private const int LongestId = 140;
    private const int LongestValue = 80;
    private const int LongestPath = 300;

    public static ArgumentException NotAFactRelation(RelationSchema relation) =>
        new($"query: found relation {relation.Name}, expected one of RelationSchemas.Facts. " +
            "Read the directory with ReadDirectoryAsync.");

    public static ReportDataException NullRow(RelationSchema relation, string rowType) =>
        new(relation.Name, null, null, "null-row",
            $"{relation.Name}: found a null row, expected one of type {rowType}. Leave nulls out of the rows.");

    public static ReportDataException BadRowValue(RelationColumn column, string? id, Exception cause)
    {
        string record = OneLine.Of(id, LongestId);
        string where = $"{column.Relation} '{record}', {column.Name}: ";
        return column.Type == RelationColumnType.Decimal
            ? new ReportDataException(column.Relation, record, column.Name, "bad-decimal",
                where + FormattableString.Invariant($"found a value outside dec(18,{column.Scale}), ") +
                FormattableString.Invariant($"expected at most 18 digits, {column.Scale} of them decimals. ") +
                "Mend the value in the store.", cause)
            : new ReportDataException(column.Relation, record, column.Name, "bad-text",
                where + "found a lone surrogate, expected Unicode text. Mend the text in the store.", cause);
    }

    public static ReportSourceException HostFailed(string source, RelationSchema relation, Exception cause) =>
        new(source, $"{OneLine.Of(source, LongestId)}: found {cause.GetType().Name} while reading {relation.Name}, " +
            "expected rows. See the inner exception.", cause);

    public static NotSupportedException NoFieldOfType(RelationColumn column) =>
        new($"{column}: found a {column.Type} column, expected a type that a data folder holds. " +
            "See RelationColumnType.");

    public static ReportSourceException MissingFolder(string folder) =>
        new(FolderSource, $"{OneLine.Of(folder, LongestPath)}: found no such folder, expected a data folder. " +
            "Check the path.");

    public static ReportDataException MissingFile(string folder, RelationSchema relation) =>
        new(relation.Name, null, null, "missing-file",
            $"{OneLine.Of(folder, LongestPath)}: found no file of {relation.Name}, expected {relation.Name}.parquet, " +
            $"{relation.Name}.csv or {relation.Name}.csv.gz. Add the file, a header row alone if the relation is " +
            "empty.");

    public static ReportDataException TwoFiles(RelationSchema relation, string first, string second) =>
        new(relation.Name, null, null, "two-files",
            $"{relation.Name}: found {first} and {second}, expected one file for the relation. Remove one of them.");

    public static ReportSourceException ParquetFile(string file) =>
        new(FolderSource, $"{file}: found a Parquet file, expected CSV. Read the folder with the DuckDB source.");

    public static ReportSourceException UnreadableFile(string file, Exception cause) =>
        new(FolderSource, $"{file}: found a file that cannot be read ({cause.GetType().Name}), " +
            "expected a whole, readable CSV file. See the inner exception.", cause);

    public static ReportDataException NotUtf8(RelationSchema relation, string file) =>
        File(relation, null, "bad-text",
            $"{file}, line 1: found the byte order mark of another encoding, expected UTF-8. " +
            "Save the file as UTF-8.");

    public static ReportDataException NoHeader(RelationSchema relation, string file) =>
        File(relation, null, "missing-header",
            $"{file}, line 1: found an empty file, expected a header row with the column names. " +
            "Add the header.");

    public static ReportDataException UnknownColumn(RelationSchema relation, string file, ReadOnlySpan<byte> name) =>
        File(relation, null, "unknown-column", $"{file}, line 1: found column '{OneLine.Of(name, LongestValue)}', " +
            $"expected only columns of {relation.Name}. Remove or rename it.");

    public static ReportDataException DuplicateColumn(RelationColumn column, string file) =>
        new(column.Relation, null, column.Name, "duplicate-column",
            $"{file}, line 1: found column {column.Name} twice, expected it once. Remove one of them.");

    public static ReportDataException MissingColumn(RelationColumn column, string file) =>
        new(column.Relation, null, column.Name, "missing-column",
            $"{file}, line 1: found no column {column.Name}, expected every column that may not be null. Add the " +
            "column.");

    public static ReportDataException WrongFieldCount(
        RelationSchema relation, string file, long line, int found, int expected) =>
        File(relation, null, "field-count", FormattableString.Invariant(
            $"{file}, line {line}: found {found} fields, expected {expected} as in the header. Mend the record."));

    public static ReportDataException BadQuoting(RelationSchema relation, string file, long line, Exception cause) =>
        File(relation, cause, "bad-quoting", FormattableString.Invariant(
            $"{file}, line {line}: found a quote out of place or never closed, ") +
            "expected fields quoted as in RFC 4180. Mend the record.");

    public static ReportDataException EmptyField(FieldParser field, string file, long line, string? recordId) =>
        new(field.Column.Relation, recordId, field.Column.Name, "missing-value",
            Cell(field, file, line) + $"found no value, expected {field.Expected}. Mend the value in the file.");

    public static ReportDataException BadField(
        FieldParser field, string file, long line, string? recordId, ReadOnlySpan<byte> value) =>
        new(field.Column.Relation, recordId, field.Column.Name, field.Rule,
            Cell(field, file, line) +
            $"found '{OneLine.Of(value, LongestValue)}', expected {field.Expected}. Mend the value in the file.");

    private static string Cell(FieldParser field, string file, long line) =>
        FormattableString.Invariant($"{file}, line {line}, column {field.Column.Name}: ");

    private static ReportDataException File(RelationSchema relation, Exception? cause, string rule, string message) =>
        new(relation.Name, null, null, rule, message, cause);
}
