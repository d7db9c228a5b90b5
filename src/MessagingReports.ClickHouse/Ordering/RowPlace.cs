using MessagingReports.ClickHouse.Http;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Ordering;

/// <summary>Whom a read asks for its rows.</summary>
/// <remarks>
/// A row that one server fetches from another is packed, sent, unpacked and only then made part of an answer, which
/// costs the servers more than to read it. Where one shard holds all rows, as it does those of an account, it is asked
/// itself. The server that answers for all shards counts first: a shard that has as many has them all.
/// </remarks>
/// <param name="Link">The server.</param>
/// <param name="Relation">The table it is asked for.</param>
/// <param name="Extent">The rows it has.</param>
internal sealed record RowPlace(ServerLink Link, ServerRelation Relation, RowExtent Extent)
{
    /// <summary>The shard that has all rows, if shards are known and one has; otherwise the server itself.</summary>
    public static async Task<RowPlace> FindAsync(
        ServerLink link,
        IReadOnlyList<ServerLink> shards,
        QuerySettings settings,
        ServerRelation relation,
        SourceQuery query,
        CancellationToken cancellationToken)
    {
        (long, long) window = (WindowBounds.Start(query), WindowBounds.End(query));
        Task<RowExtent> counting = RowExtent.ReadAsync(link, settings, relation, query, window, cancellationToken);
        Task<RowExtent?[]> asking = relation.Local is { } local
            ? Task.WhenAll(shards.Select(shard => OfShardAsync(shard, local)))
            : Task.FromResult<RowExtent?[]>([]);
        RowExtent?[] extents = await asking.ConfigureAwait(false);
        RowExtent all = await counting.ConfigureAwait(false);
        int home = Array.IndexOf(extents, all);
        return home >= 0 ? new RowPlace(shards[home], relation.Local!, all) : new RowPlace(link, relation, all);

        async Task<RowExtent?> OfShardAsync(ServerLink shard, ServerRelation table)
        {
            try
            {
                return await RowExtent.ReadAsync(shard, settings, table, query, window, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (Exception exception) when (SourceFailures.IsFailure(exception))
            {
                return null; // it cannot be asked from here, or not for this table
            }
        }
    }
}
