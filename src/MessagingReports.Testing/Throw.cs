using MessagingReports.Relations;

namespace MessagingReports.Testing;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ArgumentException AttemptsOutOfRange(long found, long most) =>
        new(FormattableString.Invariant(
            $"SampleStoreOptions.Attempts: found {found}, expected 0 to {most}. Ask for fewer."));

    public static ArgumentException RandomAttemptsOutOfRange(int found, int most) =>
        new(FormattableString.Invariant(
            $"RandomStoreOptions.Attempts: found {found}, expected 0 to {most}. Use SampleStore for large stores."));

    public static ArgumentException RangeTooShort(long attempts) =>
        new("SampleStoreOptions.Start: found a range from before 1970-01-02 or without a microsecond for each of " +
            FormattableString.Invariant($"{attempts} attempts, expected Start < End. Move Start or End."));

    public static ArgumentException NotAFact(RelationSchema relation) =>
        new($"{relation.Name}: found a relation of the directory, expected a fact relation. Use Directory.");

    public static ReportRequestException FileExists(string path, RelationSchema relation) =>
        new("folder",
            $"{path}: found an existing file of {relation.Name}, expected none. Write elsewhere or overwrite.");

    public static ReportSourceException NotWritten(string folder, Exception exception) =>
        new(folder,
            $"{folder}: found {exception.GetType().Name} while writing, expected a folder with room that may be " +
            "written. Check the path, its permissions and the disk.", exception);
}
