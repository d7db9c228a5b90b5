using NodaTime;

namespace MessagingReports.Contract.Tests.Runs;

/// <summary>A clock that stands still, so that manifests compare as bytes.</summary>
internal sealed class FixedClock : IClock
{
    public static FixedClock Instance { get; } = new();

    public Instant GetCurrentInstant() => Instant.FromUtc(2024, 11, 2, 9, 30);
}
