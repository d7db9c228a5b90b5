using MessagingReports.ClickHouse.Aggregating;
using MessagingReports.ClickHouse.Http;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Ordering;

/// <summary>How many rows a part of a window has, and where in it they lie.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="First">The first instant, in microseconds; 0 without rows.</param>
/// <param name="Last">The last instant; 0 without rows.</param>
internal readonly record struct RowExtent(long Rows, long First, long Last)
{
    /// <summary>Asks a server, which finishes counting before it answers.</summary>
    public static async Task<RowExtent> ReadAsync(
        ServerLink link,
        QuerySettings settings,
        ServerRelation relation,
        SourceQuery query,
        (long Start, long End) window,
        CancellationToken cancellationToken)
    {
        string sql = AnswerSql.Extent(relation, SelectSql.Where(relation, query, window.Start, window.End));
        List<(byte[]?[], Int128?[] Numbers)> answer = await WholeAnswer.ReadAsync(
            link, sql, settings, new GroupAnswer(keys: 0, numbers: 3), cancellationToken).ConfigureAwait(false);
        return answer is [(_, [{ } rows, var first, var last])]
            ? new((long)rows, (long)(first ?? 0), (long)(last ?? 0))
            : throw new Native.CutAnswerException();
    }
}
