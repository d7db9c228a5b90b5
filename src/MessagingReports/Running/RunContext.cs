using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Running;

/// <summary>What the reports of one run have in common.</summary>
internal sealed class RunContext
{
    public required IAttemptSource Source { get; init; }

    public required ReportDirectory Directory { get; init; }

    /// <summary>What holds where a request leaves something open.</summary>
    public required ReportRunnerOptions Defaults { get; init; }

    /// <summary>When the run began.</summary>
    public required Instant GeneratedAt { get; init; }

    public required ProgressMeter Progress { get; init; }
}
