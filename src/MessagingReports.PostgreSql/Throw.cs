using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.PostgreSql;

/// <summary>The error messages of this package.</summary>
internal static class Throw
{
    private const int LongestValue = 80;

    /// <summary>Of what the server says.</summary>
    private const int LongestText = 300;

    public static ArgumentException BadTimeout(TimeSpan found) =>
        new(FormattableString.Invariant($"StatementTimeout: found {found}, expected 1 millisecond to 24 days. ") +
            "Correct the option.");

    public static ReportDataException MissingRelation(RelationSchema schema, string place) =>
        new(schema.Name, null, null, "missing-relation",
            $"{schema.Name}: found no {place}, expected one. Add the relation to the schema or map it.");

    public static ReportDataException MissingColumn(StoreRelation relation, RelationColumn column) =>
        new(relation.Schema.Name, null, column.Name, "missing-column",
            $"{relation.Place}: found no column {column.Name}, expected one. " +
            "Add it; only nullable columns may be left out.");

    public static ReportDataException ColumnType(StoreRelation relation, RelationColumn column, string found) =>
        new(relation.Schema.Name, null, column.Name, "column-type",
            $"{relation.Place}: found column {column.Name} of type {OneLine.Of(found, LongestValue)}, expected " +
            $"{Expected(column)}. Change the type, or map the column to an expression that casts it.");

    public static ReportDataException MissingValue(StoreRelation relation, RelationColumn column, string? id) =>
        new(relation.Schema.Name, id, column.Name, "missing-value",
            $"{relation.Schema.Name} '{OneLine.Of(id)}', {column.Name}: found no value, expected one. " +
            "Fill the column in the store.");

    public static ReportDataException BadValue(StoreRelation relation, RelationColumn column, string? id) =>
        new(relation.Schema.Name, id, column.Name, Rule(column),
            $"{relation.Schema.Name} '{OneLine.Of(id)}', {column.Name}: found {Found(column)} in {relation.Place}, " +
            $"expected {Expected(column)}. Mend the value in the store.");

    public static ReportDataException NotUtf8(string relation, Exception cause) =>
        new(relation, null, null, "bad-text",
            $"postgresql: {relation}: found text that is not UTF-8, expected UTF-8. Mend the text in the store.",
            cause);

    public static ReportDataException SumTooLarge(RelationColumn column) =>
        new(column.Relation, null, column.Name, "overflow",
            $"{column}: found a sum of more than 38 digits, expected at most 38. Report a shorter window.");

    public static ReportSourceException SourceFailed(string place, string found, Exception cause) =>
        new(PostgreSqlAttemptSource.SourceName,
            $"postgresql: {place}: found '{OneLine.Of(found, LongestText)}', expected an answer. " +
            "Look after the server and try again.", cause);

    public static ReportSourceException CutShort(string place) =>
        new(PostgreSqlAttemptSource.SourceName,
            $"postgresql: {place}: found an answer that breaks off, expected its end. " +
            "Look after the server and try again.");

    public static ReportSourceException SnapshotLost() =>
        new(PostgreSqlAttemptSource.SourceName,
            "postgresql: found a snapshot whose transaction has failed, expected one that lives. Start the run again.");

    public static ReportSourceException RelationExists(string place) =>
        new(PostgreSqlAttemptSource.SourceName,
            $"postgresql: found {place}, expected none. Replace the relations or choose another schema.");

    public static ReportSourceException MappedColumns() =>
        new(PostgreSqlAttemptSource.SourceName,
            "postgresql: found a mapping of columns, expected none for a load. Load without column expressions.");

    public static ArgumentException BatchWithoutColumn(RelationColumn column) =>
        new($"{column}: found a batch without the column, expected every column that is not nullable. " +
            "Add it to the batch.");

    public static ArgumentException ForeignBatch(RelationSchema relation, RelationSchema found) =>
        new($"{relation}: found a batch of {found}, expected one of the relation. Load it where it belongs.");

    public static ReportDataException UndefinedCode(RelationColumn column, byte code) =>
        new(column.Relation, null, column.Name, "undefined-value",
            FormattableString.Invariant($"{column}: found code {code}, ") +
            $"expected a value of {column.Enumeration!.Name}. Mend the value in the batch.");

    /// <summary>The rule a value breaks, by the name it has in every source.</summary>
    private static string Rule(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Enumeration => "undefined-value",
        RelationColumnType.Decimal => "bad-decimal",
        RelationColumnType.Instant => "bad-instant",
        RelationColumnType.Boolean => "bad-boolean",
        RelationColumnType.Int32 or RelationColumnType.Int64 => "bad-integer",
        _ => "bad-text",
    };

    private static string Found(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Decimal => FormattableString.Invariant($"a decimal outside dec(18,{column.Scale})"),
        RelationColumnType.Instant => "an infinite or unusable instant",
        _ => "a value out of range",
    };

    /// <summary>The types a column may have, in SQL's words.</summary>
    private static string Expected(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Int32 => "smallint, integer or bigint of 32 bits",
        RelationColumnType.Int64 => "smallint, integer or bigint",
        RelationColumnType.Decimal => FormattableString.Invariant($"numeric(18,{column.Scale})"),
        RelationColumnType.Instant => "timestamptz, or timestamp in UTC",
        RelationColumnType.Boolean => "boolean",
        RelationColumnType.Enumeration => $"a label of {column.Enumeration!.Name} as text, varchar or an enum",
        _ => "text or varchar",
    };
}
