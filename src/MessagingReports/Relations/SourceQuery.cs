using NodaTime;

namespace MessagingReports.Relations;

/// <summary>What a run asks a source for: some columns of the rows of a relation within a scope and a window.</summary>
/// <remarks>
/// <para>A row belongs to the answer iff its window key is in <c>[Start, End)</c> and it belongs to the scope:</para>
/// <list type="bullet">
/// <item>enterprise scope, <c>list_loads</c>: <c>enterprise_id</c> is the scope's;</item>
/// <item>enterprise scope, other relations: <c>account_id</c> is one of <see cref="AccountIds"/>;</item>
/// <item>otherwise: <c>account_id</c> is the scope's, and so are <c>campaign_id</c> and <c>sub_campaign_id</c> where
/// the scope has one.</item>
/// </list>
/// <para>Rows come ordered by (window key, key), the key by its UTF-8 bytes.</para>
/// </remarks>
public sealed class SourceQuery
{
    /// <summary>The relation to read.</summary>
    public required RelationSchema Relation { get; init; }

    /// <summary>The columns the batches must carry, in declaration order; a source may add others.</summary>
    public required IReadOnlyList<RelationColumn> Columns { get; init; }

    /// <summary>Whose rows to read.</summary>
    public required ReportScope Scope { get; init; }

    /// <summary>
    /// The accounts in scope: one, or at enterprise scope all accounts of the enterprise, in UTF-8 byte order.
    /// </summary>
    public required IReadOnlyList<string> AccountIds { get; init; }

    /// <summary>The start of the window, inclusive; whole microseconds.</summary>
    public required Instant Start { get; init; }

    /// <summary>The end of the window, exclusive; whole microseconds.</summary>
    public required Instant End { get; init; }
}
