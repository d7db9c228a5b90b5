using MessagingReports.Relations;

namespace MessagingReports.Aggregation;

/// <summary>Where a value of every group is kept.</summary>
/// <param name="Column">The column read; null for a count.</param>
/// <param name="Predicate">The number of the <see cref="Aggregation.Predicate"/> whose rows are seen.</param>
/// <param name="Lane">
/// The position in a group's lanes; of an extreme the minimum's, the maximum follows with its bits inverted.
/// </param>
internal readonly record struct MeasureLane(RelationColumn? Column, int Predicate, int Lane);
