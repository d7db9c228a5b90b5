using MessagingReports.Relations;

namespace MessagingReports.Testing;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ArgumentException AttemptsOutOfRange(long found, long most) =>
        new(FormattableString.Invariant($"SampleStoreOptions.Attempts: found {found}, expected 0 to {most}. Ask for fewer."));

    public static ArgumentException RangeTooShort(long attempts) =>
        new(FormattableString.Invariant(
            $"SampleStoreOptions.Start: found a range from before 1970-01-02 or without a microsecond for each of {attempts} attempts, ") +
            "expected Start < End. Move Start or End.");

    public static ArgumentException NotAFact(RelationSchema relation) =>
        new($"{relation.Name}: found a relation of the directory, expected a fact relation. Use Directory.");
}
