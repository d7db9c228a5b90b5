using MessagingReports.Relations;

namespace MessagingReports.Testing.Folders;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ArgumentException InexactDecimal(RelationColumn column) =>
        new(FormattableString.Invariant($"{column}: found a decimal outside dec(18,{column.Scale}), ") +
            FormattableString.Invariant($"expected at most 18 digits, {column.Scale} of them decimals. ") +
            "Mend the record.");
}
