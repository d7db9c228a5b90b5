namespace MessagingReports.Relations;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ArgumentException WrongVector(RelationColumn column, string vector) =>
        new($"{column}: found a {vector}, expected the vector of a {column.Type} column. See RelationColumnType.");

    public static ArgumentException BrokenOffsets(RelationColumn column) =>
        new($"{column}: found offsets that decrease or leave the bytes, " +
            "expected rows + 1 offsets that never decrease. Check how the vector was made.");

    public static ArgumentException ShortValidity(RelationColumn column, int rows, int bytes) =>
        new(FormattableString.Invariant($"{column}: found {bytes} validity bytes, ") +
            FormattableString.Invariant($"expected one bit for each of {rows} rows. ") +
            "Check how the vector was made.");

    public static ArgumentException UnknownCode(RelationColumn column, int code, int count) =>
        new(FormattableString.Invariant($"{column}: found code {code}, expected -1 to {count - 1}. ") +
            "Check how the vector was made.");

    public static ArgumentException RaggedBatch(
        RelationSchema relation, RelationColumn column, int found, int expected) =>
        new(FormattableString.Invariant($"{column}: found {found} values, expected {expected}, ") +
            $"one for each row of the {relation.Name} batch. Append every column once a row.");

    public static ArgumentException ForeignColumn(RelationSchema relation, RelationColumn column) =>
        new($"{column}: found a column of another relation, expected one of {relation.Name}. See RelationSchemas.");

    public static InvalidOperationException MissingColumn(RelationSchema relation, RelationColumn column) =>
        new($"{relation.Name}: found a batch without {column.Name}, expected every column the query names. " +
            "Fill SourceQuery.Columns.");

    public static ArgumentException LoneSurrogate(RelationColumn column) =>
        new($"{column}: found a lone surrogate, expected Unicode text. Mend the text in the store.");

    public static ArgumentException InexactDecimal(RelationColumn column) =>
        new(FormattableString.Invariant($"{column}: found a decimal outside dec(18,{column.Scale}), ") +
            FormattableString.Invariant($"expected at most 18 digits, {column.Scale} of them decimals. ") +
            "Mend the value in the store.");
}
