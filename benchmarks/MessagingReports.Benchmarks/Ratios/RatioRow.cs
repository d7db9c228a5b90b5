using System.Text.Json.Serialization;

namespace MessagingReports.Benchmarks.Ratios;

/// <summary>One claim of the table of ratios, with what was measured.</summary>
/// <param name="Id">The row's number, for example P1.</param>
/// <param name="Work">What ours does.</param>
/// <param name="Peer">Against what.</param>
/// <param name="Value">The ratio, percentage or number.</param>
/// <param name="Unit">What <paramref name="Value"/> is: <c>×</c>, <c>%</c>, <c>B/row</c>.</param>
/// <param name="Goal">What must be reached; null for a row that only informs.</param>
/// <param name="Stretch">What would be better still, or null.</param>
/// <param name="IsCeiling">The value must stay below the goal; otherwise it must reach it.</param>
/// <param name="Detail">The two numbers behind the ratio.</param>
internal sealed record RatioRow(
    string Id,
    string Work,
    string Peer,
    double Value,
    string Unit,
    double? Goal,
    double? Stretch = null,
    bool IsCeiling = false,
    string Detail = "")
{
    /// <summary>What the table says of the goal.</summary>
    [JsonIgnore]
    public string Verdict => Goal is not { } goal ? "-"
        : !Reaches(goal) ? "not met"
        : Stretch is { } stretch && Reaches(stretch) ? "met, stretch too"
        : "met";

    /// <summary>How many times faster ours is than a peer.</summary>
    public static RatioRow Faster(
        string id, Measurement ours, Measurement peer, double? goal, double? stretch = null) => new(
            id,
            ours.Name,
            peer.Name,
            peer.NanosecondsPerRow / ours.NanosecondsPerRow,
            "×",
            goal,
            stretch,
            Detail: Compare(ours, peer));

    /// <summary>How near ours is to a limit, in percent of the limit's speed.</summary>
    public static RatioRow ShareOfLimit(
        string id, Measurement ours, Measurement limit, double? goal, double? stretch = null) => new(
            id,
            ours.Name,
            limit.Name,
            100 * limit.NanosecondsPerRow / ours.NanosecondsPerRow,
            "%",
            goal,
            stretch,
            Detail: Compare(ours, limit));

    /// <summary>How many times the time of a limit ours takes; the goal is a ceiling.</summary>
    public static RatioRow TimesLimit(string id, Measurement ours, Measurement limit, double goal) => new(
        id,
        ours.Name,
        limit.Name,
        ours.NanosecondsPerRow / limit.NanosecondsPerRow,
        "× its time",
        goal,
        IsCeiling: true,
        Detail: Compare(ours, limit));

    private static string Compare(Measurement ours, Measurement peer) =>
        FormattableString.Invariant($"{ours.NanosecondsPerRow:0.0} against {peer.NanosecondsPerRow:0.0} ns/row");

    private bool Reaches(double mark) => IsCeiling ? Value <= mark : Value >= mark;
}
