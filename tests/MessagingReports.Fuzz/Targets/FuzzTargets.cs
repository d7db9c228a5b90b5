using MessagingReports.Fuzz.Driving;

namespace MessagingReports.Fuzz.Targets;

/// <summary>All targets.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new VerifyTarget(),
        new RoundTripTarget(),
        new FolderTarget(),
        new NumberTarget(),
        new TextTarget(),
        new CharsetTarget(),
        new WindowTarget(),
        new BatchTarget(),
    ];

    /// <summary>The target of that name, or every one for <c>all</c>; none when there is no such target.</summary>
    public static IReadOnlyList<FuzzTarget> Find(string name) =>
        [.. All.Where(target => name == "all" || target.Name == name)];
}
