using MessagingReports.Relations;

namespace MessagingReports.Model;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ReportDataException BadId(RelationColumn column, string? id) =>
        New(column, id, "bad-id",
            "found an id that is empty, over 128 bytes or has control characters, " +
            "expected 1-128 UTF-8 bytes without them. Mend the id in the store.");

    public static ReportDataException DuplicateId(RelationSchema schema, string id) =>
        New(schema.Key, id, "duplicate-id", "found the id twice, expected unique ids. Remove one of the records.");

    public static ReportDataException Orphan(RelationColumn column, string id, string? reference) =>
        New(column, id, "orphan-id",
            $"found '{OneLine.Of(reference)}', expected an id of {column.References}. " +
            "Add the missing record or mend the id.");

    public static ReportDataException MissingValue(RelationColumn column, string id) =>
        New(column, id, "missing-value", "found no value, expected one. Fill the column in the store.");

    public static ReportDataException BadText(RelationColumn column, string? id) =>
        New(column, id, "bad-text",
            "found a lone surrogate or NUL, expected Unicode text without NUL. Mend the text in the store.");

    public static ReportDataException UnknownZone(RelationColumn column, string id, string zone) =>
        New(column, id, "unknown-zone",
            $"found '{OneLine.Of(zone)}', expected an IANA time zone id such as Europe/London. " +
            "Mend the zone in the store.");

    public static ReportDataException BadCurrency(RelationColumn column, string id) =>
        New(column, id, "bad-currency",
            "found no ISO 4217 code, expected three capital letters. Mend the currency in the store.");

    public static ReportDataException BelowMinimum(RelationColumn column, string id, long value) =>
        New(column, id, "negative-value", FormattableString.Invariant(
            $"found {value}, expected {column.Minimum} or more. Mend the value in the store."));

    public static ReportDataException UndefinedValue(RelationColumn column, string id, byte code) =>
        New(column, id, "undefined-value", FormattableString.Invariant(
            $"found code {code}, expected a value of {column.Enumeration!.Name}. Mend the value in the store."));

    public static ReportDataException BadDecimal(RelationColumn column, string id, Exception cause) =>
        New(column, id, "bad-decimal",
            FormattableString.Invariant($"found a value outside dec(18,{column.Scale}), ") +
            FormattableString.Invariant($"expected at most 18 digits, {column.Scale} of them decimals. ") +
            "Mend the value in the store.", cause);

    private static ReportDataException New(
        RelationColumn column, string? id, string rule, string rest, Exception? cause = null) =>
        new(column.Relation, id, column.Name, rule,
            $"{column.Relation} '{OneLine.Of(id)}', {column.Name}: {rest}", cause);
}
