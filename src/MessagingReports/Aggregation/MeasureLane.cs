using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>Where a value of every group is kept.</summary>
/// <param name="Kind">What is kept.</param>
/// <param name="Column">The column read; null for a count.</param>
/// <param name="Predicate">
/// The number of the <see cref="Aggregation.Predicate"/> whose rows are seen, and so of their count.
/// </param>
/// <param name="Lane">The position among a group's 64-bit lanes; without meaning for a count.</param>
internal readonly record struct MeasureLane(MeasureKind Kind, RelationColumn? Column, int Predicate, int Lane);
