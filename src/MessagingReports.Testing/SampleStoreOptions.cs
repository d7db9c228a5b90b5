using NodaTime;

namespace MessagingReports.Testing;

/// <summary>How large a <see cref="SampleStore"/> is, and which of all possible ones.</summary>
public sealed class SampleStoreOptions
{
    /// <summary>The exact number of attempts; the other relations follow from it.</summary>
    /// <value>100 000</value>
    public long Attempts { get; init; } = 100_000;

    /// <summary>Equal seeds give equal stores, on every machine and in every .NET version.</summary>
    /// <value>1</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>When the first records may start, inclusive.</summary>
    /// <value>2024-10-01T00:00:00Z, so that summer time ends within the range</value>
    public Instant Start { get; init; } = Instant.FromUtc(2024, 10, 1, 0, 0);

    /// <summary>When the last records may start, exclusive; a Direct Connect may start a few minutes after.</summary>
    /// <value>2024-12-01T00:00:00Z</value>
    public Instant End { get; init; } = Instant.FromUtc(2024, 12, 1, 0, 0);
}
