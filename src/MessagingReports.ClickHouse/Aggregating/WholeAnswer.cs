using MessagingReports.ClickHouse.Http;

namespace MessagingReports.ClickHouse.Aggregating;

/// <summary>Small answers, which the server sends when it has them whole.</summary>
internal static class WholeAnswer
{
    public static async Task<List<(byte[]?[] Keys, Int128?[] Numbers)>> ReadAsync(
        ServerLink link,
        string sql,
        QuerySettings settings,
        GroupAnswer answer,
        CancellationToken cancellationToken)
    {
        OpenAnswer open =
            await OpenAnswer.StartAsync(link, sql, settings.Whole(), cancellationToken).ConfigureAwait(false);
        await using (open.ConfigureAwait(false))
        {
            List<(byte[]?[] Keys, Int128?[] Numbers)> groups = answer.Read(open.Stream);
            open.End();
            return groups;
        }
    }
}
