using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Sql;

/// <summary>Whose rows a query is about, as SQL; the rules are those of <see cref="SourceQuery"/>.</summary>
internal static class ScopeSql
{
    // DuckDB turns a longer IN into a join, and gives the rows of a join in no order.
    private const int MostAlternatives = 64;
    private const string EnterpriseId = "enterprise_id";
    private const string AccountId = "account_id";
    private const string CampaignId = "campaign_id";
    private const string SubCampaignId = "sub_campaign_id";

    private static readonly string[] ScopeColumns = [EnterpriseId, AccountId, CampaignId, SubCampaignId];

    /// <summary>The columns that say whose a row is.</summary>
    public static IEnumerable<StoreColumn> Columns(StoreRelation relation) =>
        ScopeColumns
            .Select(relation.Schema.Find)
            .OfType<RelationColumn>()
            .Select(column => relation[column])
            .OfType<StoreColumn>();

    public static string Where(StoreRelation relation, SourceQuery query)
    {
        ReportScope scope = query.Scope;
        if (scope.Level == ReportScopeLevel.Enterprise)
        {
            return query.Relation == ListLoadsRelation.Schema
                ? Equal(relation, EnterpriseId, scope.EnterpriseId!)
                : OneOf(relation, AccountId, query.AccountIds);
        }

        string sql = Equal(relation, AccountId, scope.AccountId!);
        sql = scope.CampaignId is { } campaign ? $"{sql} AND {Equal(relation, CampaignId, campaign)}" : sql;
        return scope.SubCampaignId is { } subCampaign
            ? $"{sql} AND {Equal(relation, SubCampaignId, subCampaign)}"
            : sql;
    }

    /// <summary>Whether the condition leaves the rows in the order of the table or file.</summary>
    public static bool KeepsOrder(SourceQuery query) =>
        query.Scope.Level != ReportScopeLevel.Enterprise || query.AccountIds.Count <= MostAlternatives;

    private static string Equal(StoreRelation relation, string column, string id) =>
        $"{Text(relation, column)} = {SqlText.Literal(id)}";

    private static string OneOf(StoreRelation relation, string column, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "false"
        : ids.Count > MostAlternatives ? $"{Text(relation, column)} IN ({SqlText.List(ids.Select(SqlText.Literal))})"
        : $"({string.Join(" OR ", ids.Select(id => Equal(relation, column, id)))})";

    private static string Text(StoreRelation relation, string column) =>
        relation.Schema.Find(column) is { } declared ? relation.Expression(declared) : "NULL";
}
