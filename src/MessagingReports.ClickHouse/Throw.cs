using System.Globalization;
using System.Text;
using MessagingReports.ClickHouse.Native;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse;

/// <summary>The error messages of this package.</summary>
internal static class Throw
{
    private const string Source = ClickHouseAttemptSource.SourceName;

    public static ReportSourceException ServerFailed(string place, int code) =>
        new(Source, $"clickhouse: {place}: found server {ServerErrors.Describe(code)}, expected an answer. " +
            "Look into the server's log and try again.");

    public static ReportSourceException ForeignError(string place) =>
        new(Source, $"clickhouse: {place}: found an error that is none of a ClickHouse server, expected an answer. " +
            "Check the address, and what lies between.");

    public static ReportSourceException CutAnswer(string place, Exception? cause) =>
        new(Source, $"clickhouse: {place}: found an answer that is cut short, expected a whole one. " +
            "Look into the server's log and try again.", cause);

    public static ReportSourceException RowCount(string place, long found, long least, long most) =>
        new(Source, string.Create(
            CultureInfo.InvariantCulture,
            $"clickhouse: {place}: found {found} rows, expected {Between(least, most)} as the server counted. " +
            $"The answer was cut short, or rows were removed meanwhile; run the report again."));

    public static ReportSourceException TimedOut(string place, Exception cause) =>
        new(Source, $"clickhouse: {place}: found no answer in time, expected one. " +
            "Look after the server, or allow more time.", cause);

    public static ReportSourceException Unreachable(string place, Exception cause) =>
        new(Source, $"clickhouse: {place}: found no connection, or a broken one, expected an answer. " +
            "Check the address and the server.", cause);

    public static ReportSourceException RelationExists(string table) =>
        new(Source, $"clickhouse: {table}: found a table of that name, expected none. " +
            "Choose another database, or allow existing relations to be replaced.");

    public static ReportDataException MissingRelation(RelationSchema schema) =>
        new(schema.Name, null, null, "missing-relation",
            $"{schema.Name}: found no table or view of that name, expected one. Add the relation to the store.");

    public static ReportDataException MissingColumn(string place, RelationColumn column) =>
        new(column.Relation, null, column.Name, "missing-column",
            $"{place}: found no column {column.Name}, expected one. " +
            "Add it, or map it to an expression; only nullable columns may be left out.");

    public static ReportDataException ColumnType(string place, RelationColumn column, NativeType found) =>
        new(column.Relation, null, column.Name, "column-type",
            $"{place}: found column {column.Name} of type {OneLine.Of(found.Text)}, expected {Expected(column)}. " +
            "Change the type, or map the column to an expression that converts it.");

    public static ArgumentException BadConnectionString() =>
        new("connection string: found text that cannot be read, expected keyword=value pairs such as " +
            "Host=localhost;Port=8123;Database=reports. Correct it.");

    public static ArgumentException BadShard(string found) =>
        new($"Shards: found '{OneLine.Of(found)}', expected host:port. Correct the option.");

    public static ArgumentException BadQueryTimeout(TimeSpan found) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"QueryTimeout: found {found}, expected more than zero, or null. Correct the option."));

    public static ArgumentException BadSortMemory(long found) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"SortMemoryBytes: found {found}, expected at least 1048576. Correct the option."));

    public static ArgumentException BadName(string option, string found) =>
        new($"{option}: found '{OneLine.Of(found)}', expected a name of letters, digits and underscores. " +
            "Correct the option.");

    public static ArgumentException BadShardCount(int found, int expected) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"Shards: found {found} addresses, expected {expected}, one for each shard of the cluster in its order. " +
            $"Correct the option."));

    public static ReportDataException MissingValue(RecordBatch batch, int row, RelationColumn column) =>
        new(column.Relation, Id(batch, row), column.Name, "missing-value",
            $"{column.Relation} '{OneLine.Of(Id(batch, row))}', {column.Name}: found no value, expected one. " +
            "Fill the column before it is loaded.");

    public static ReportDataException UndefinedLabel(RecordBatch batch, int row, RelationColumn column) =>
        new(column.Relation, Id(batch, row), column.Name, "undefined-value",
            $"{column.Relation} '{OneLine.Of(Id(batch, row))}', {column.Name}: found an undefined label, expected " +
            $"one of {column.Enumeration!.Name}. Mend the value before it is loaded.");

    public static ArgumentException ForeignBatch(RelationSchema relation, RecordBatch batch) =>
        new($"{relation}: found a batch of {batch.Schema}, expected one of the relation. Load each by itself.");

    public static ArgumentException MissingBatchColumn(RelationColumn column) =>
        new($"{column}: found a batch without the column, expected it in every batch. Add the column.");

    private static string? Id(RecordBatch batch, int row)
    {
        RelationColumn key = batch.Schema.Key;
        return batch.Has(key) ? Encoding.UTF8.GetString(batch.Text(key)[row]) : null;
    }

    private static string Between(long least, long most) => least == most
        ? least.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");

    private static string Expected(RelationColumn column) => column.Type switch
    {
        RelationColumnType.Enumeration => "Enum8, Enum16 or String",
        RelationColumnType.Int32 => "Int32 or a narrower integer",
        RelationColumnType.Int64 => "Int64 or a narrower integer",
        RelationColumnType.Decimal => string.Create(
            CultureInfo.InvariantCulture, $"Decimal(18, {column.Scale}) or one whose values all fit it"),
        RelationColumnType.Instant => "Int64, microseconds since 1970 in UTC",
        RelationColumnType.Boolean => "UInt8 or Bool",
        _ => "String",
    };
}
