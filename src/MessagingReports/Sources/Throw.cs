using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>The error messages of row sources.</summary>
internal static class Throw
{
    private const int LongestId = 140;

    public static ArgumentException NotAFactRelation(RelationSchema relation) =>
        new($"query: found relation {relation.Name}, expected one of RelationSchemas.Facts. Read the directory with ReadDirectoryAsync.");

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
}
