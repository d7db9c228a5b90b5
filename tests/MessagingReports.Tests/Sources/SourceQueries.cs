using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.Tests.Sources;

/// <summary>Queries of the tests, and the rows a source answers them with.</summary>
internal static class SourceQueries
{
    public static readonly Instant Start = Instant.FromUtc(2024, 10, 1, 0, 0);

    public static SourceQuery Of(
        RelationSchema relation,
        ReportScope? scope = null,
        IReadOnlyList<RelationColumn>? columns = null,
        Instant? start = null,
        Instant? end = null) =>
        new()
        {
            Relation = relation,
            Columns = columns ?? relation.Columns,
            Scope = scope ?? ReportScope.Account("a1"),
            AccountIds = scope?.Level == ReportScopeLevel.Enterprise ? ["a1", "a2"] : [scope?.AccountId ?? "a1"],
            Start = start ?? Start,
            End = end ?? Start + Duration.FromDays(1),
        };

    /// <summary>All rows as text; batches are read before the next one is asked for, because their memory is
    /// reused.</summary>
    public static async Task<List<string>> ReadAsync(IAttemptSource source, SourceQuery query)
    {
        List<string> rows = [];
        await foreach (RecordBatch batch in source.ReadAsync(query, CancellationToken.None))
        {
            rows.AddRange(CellText.RowsOf(batch, query.Columns));
        }

        return rows;
    }
}
