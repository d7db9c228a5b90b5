using MessagingReports.Layouts;
using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.Contract.Tests.BadData;

/// <summary>A record of a sound store, broken in one way, and how the run must refuse it.</summary>
internal sealed record BadRecord
{
    /// <summary>The name in test output.</summary>
    public required string Name { get; init; }

    public required RelationSchema Relation { get; init; }

    /// <summary>The record's id before it is broken.</summary>
    public required string Id { get; init; }

    /// <summary>The record's window key.</summary>
    public required Instant At { get; init; }

    public required ReportScope Scope { get; init; }

    /// <summary>What is changed; an empty list means that the record is stored twice.</summary>
    public required IReadOnlyList<(string Property, object? Value)> Changes { get; init; }

    /// <summary>The column and the rule the refusal names.</summary>
    public required (string Column, string Rule) Refusal { get; init; }

    /// <summary>The reports that must refuse the record.</summary>
    public required IReadOnlyList<ReportDefinition> Reports { get; init; }

    public bool IsTwin => Changes.Count == 0;

    /// <summary>The id the refusal names: the record's own, unless that is what is broken.</summary>
    public string? RefusedId { get; init; }

    public ReportRequest Request(ReportDefinition report, bool isStrict) => new()
    {
        Report = report,
        Scope = Scope,
        Period = ReportPeriod.Instants(At - Duration.FromDays(1), At + Duration.FromDays(1)),
        IsStrict = isStrict,
    };
}
