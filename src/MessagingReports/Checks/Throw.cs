using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>The error messages of this folder. Ids may stand in them, other values of a record may not.</summary>
internal static class Throw
{
    public static ReportDataException Missing(RelationColumn column, string? id) =>
        New(column, id, "missing-value", "found no value, expected one. Fill the column in the store.");

    public static ReportDataException Undefined(RelationColumn column, string id) =>
        New(column, id, "undefined-value", column.Enumeration is { } enumeration
            ? $"found a value outside {enumeration.Name}, expected one of its labels. Mend the value in the store."
            : "found a value that is neither true nor false, expected one of them. Mend the value in the store.");

    public static ReportDataException BelowMinimum(RelationColumn column, string id, string found) =>
        New(column, id, "negative-value", FormattableString.Invariant(
            $"found {found}, expected {column.Minimum} or more. Mend the value in the store."));

    public static ReportDataException BadDecimal(RelationColumn column, string id) =>
        New(column, id, "bad-decimal",
            FormattableString.Invariant($"found a value outside dec(18,{column.Scale}), ") +
            FormattableString.Invariant($"expected at most 18 digits, {column.Scale} of them decimals. ") +
            "Mend the value in the store.");

    public static ReportDataException BadInstant(RelationColumn column, string id) =>
        New(column, id, "bad-instant",
            "found a time outside the years 0001 to 9999 of the reporting zone, expected one inside. " +
            "Mend the time in the store.");

    public static ReportDataException BadText(RelationColumn column, string id) =>
        New(column, id, "bad-text",
            "found NUL or broken UTF-8, expected Unicode text without NUL. Mend the text in the store.");

    public static ReportDataException BadId(RelationColumn column, string id) =>
        New(column, id, "bad-id",
            "found an id over 128 bytes or with control characters, expected 1-128 UTF-8 bytes without them. " +
            "Mend the id in the store.");

    public static ReportDataException Orphan(RelationColumn column, string id, ReadOnlySpan<byte> reference) =>
        New(column, id, "orphan-id",
            $"found '{OneLine.Of(reference, StoreRules.MaxIdBytes)}', expected an id of {column.References}. " +
            "Add the missing record or mend the id.");

    public static ReportDataException WrongParent(RelationColumn column, string id) =>
        New(column, id, "wrong-parent",
            "found an id that belongs to another parent than the row's, expected ids that agree with the directory. " +
            "Mend the ids in the store.");

    public static ReportDataException OutOfScope(RelationColumn column, string id) =>
        New(column, id, "out-of-scope",
            "found a row of another scope, expected rows of the scope asked for. " +
            "Make the source keep SourceQuery.Scope.");

    public static ReportDataException OutOfWindow(RelationSchema relation, string id) =>
        New(relation.WindowKey!, id, "out-of-window",
            "found a row outside the window, expected rows of the window asked for. " +
            "Make the source keep SourceQuery.Start and End.");

    public static ReportDataException OutOfOrder(RelationSchema relation, string id) =>
        New(relation.WindowKey!, id, "out-of-order",
            "found the row after one that follows it, " +
            $"expected rows ordered by {relation.WindowKey!.Name}, {relation.Key.Name} (UTF-8 bytes). " +
            "Make the source order its rows.");

    public static ReportDataException DuplicateId(RelationSchema relation, string id) =>
        New(relation.Key, id, "duplicate-id", "found the id twice, expected unique ids. Remove one of the records.");

    public static ReportDataException DirectConnect(string id, int attempts) =>
        New(AttemptsRelation.DcResult, id, "direct-connect", FormattableString.Invariant(
            $"found {attempts} Direct Connect attempts and {(attempts == 0 ? "a" : "no")} result, ") +
            "expected a result exactly when there are attempts. Mend the record in the store.");

    public static ReportDataException NegativeUsage(string id) =>
        New(ServiceUsageRelation.Quantity, id, "negative-value",
            "found a negative quantity with usage type Usage, expected 0 or more. " +
            "Mend the quantity or make it an Adjustment.");

    public static ReportDataException WrongService(string id) =>
        New(ServiceUsageRelation.ContractLineId, id, "wrong-parent",
            "found a contract line of another service, expected a line of the row's service_code. " +
            "Mend the ids in the store.");

    public static ReportDataException WrongLine(string id) =>
        New(ServiceUsageRelation.ContractLineId, id, "wrong-parent",
            "found a contract line of another account, expected a line of the row's account. " +
            "Mend the ids in the store.");

    public static ReportDataException EndsEarly(string id) =>
        New(ListLoadsRelation.EndedAt, id, "ends-early",
            "found an end before the start, expected an end at or after it. Mend the times in the store.");

    public static ReportDataException RecordsDoNotAddUp(string id, long total, Int128 sum) =>
        New(ListLoadsRelation.TotalRecords, id, "records-do-not-add-up", FormattableString.Invariant(
            $"found {total} records in total and {sum} accepted or rejected, expected the same of an ended load. ") +
            "Mend the counts in the store.");

    private static ReportDataException New(RelationColumn column, string? id, string rule, string rest) =>
        new(column.Relation, id, column.Name, rule, $"{column.Relation} '{OneLine.Of(id)}', {column.Name}: {rest}");
}
