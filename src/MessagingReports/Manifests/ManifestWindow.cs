using NodaTime;

namespace MessagingReports.Manifests;

/// <summary>The span of time a report covers.</summary>
public sealed class ManifestWindow
{
    internal ManifestWindow()
    {
    }

    /// <summary>The first report day; null when the request gave instants.</summary>
    public required LocalDate? From { get; init; }

    /// <summary>The last report day, inclusive; null when the request gave instants.</summary>
    public required LocalDate? To { get; init; }

    /// <summary>The first instant, inclusive.</summary>
    public required Instant Start { get; init; }

    /// <summary>The last instant, exclusive.</summary>
    public required Instant End { get; init; }

    /// <summary>IANA id of the reporting zone.</summary>
    public required string Zone { get; init; }

    /// <summary>The name of the report-day rule.</summary>
    public required string DayRule { get; init; }

    /// <summary>The version of the time zone database.</summary>
    public required string Tzdb { get; init; }
}
