using MessagingReports.Relations;

namespace MessagingReports.Contract.Tests.Hostile;

/// <summary>One row of a valid batch broken in one way, and how the run must refuse it.</summary>
/// <param name="Batch">The broken batch.</param>
/// <param name="RecordId">The id the refusal names.</param>
/// <param name="Columns">The column it names: one of these.</param>
/// <param name="Rules">The rule it names: one of these.</param>
internal sealed record Mutation(
    RecordBatch Batch, string? RecordId, IReadOnlyList<string> Columns, IReadOnlyList<string> Rules);
