using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ArgumentException WrongColumn(RelationColumn column, string expected) =>
        new($"{column}: found a {column.Type} column, expected {expected}. Choose another column.");

    public static ArgumentException WrongEnumeration(RelationColumn column, string enumeration) =>
        new($"{column}: found values of {enumeration}, expected {column.Enumeration?.Name ?? "no enumeration"}. " +
            "Choose values of the column's type.");

    public static ArgumentException NotBoolean(RelationColumn column) => WrongColumn(column, "a Boolean column");

    public static ArgumentException ForeignColumn(RelationSchema relation, RelationColumn column) =>
        new($"{column}: found a column of another relation, expected one of {relation.Name}. See RelationSchemas.");

    public static ArgumentException WrongGroup(int keys, int expectedKeys, int values, int expectedValues) =>
        new(FormattableString.Invariant($"aggregate result: found {keys} keys and {values} values, ") +
            FormattableString.Invariant($"expected {expectedKeys} and {expectedValues}. ") +
            "Give one for each column and measure.");

    public static ArgumentException WrongBatch(RelationSchema relation, RelationSchema found) =>
        new($"{relation.Name}: found a batch of {found.Name}, expected one of the query's relation. " +
            "Check what the source reads.");

    public static ArgumentException OtherQuery(RelationSchema relation) =>
        new($"{relation.Name}: found a state of another query, expected one of the same AggregateQuery object. " +
            "Share the query between the states.");

    public static ReportDataException Overflow(RelationSchema relation, RelationColumn? column) =>
        new(
            relation.Name,
            recordId: null,
            column?.Name,
            "overflow",
            (column is null ? $"{relation.Name}: found a count" : $"{column}: found a sum") +
            " of more than 38 digits, expected at most 38. Mend the values in the store or take a shorter window.");
}
