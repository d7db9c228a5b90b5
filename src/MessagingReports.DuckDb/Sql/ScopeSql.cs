using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Sql;

/// <summary>Whose rows a query is about, as SQL; the rules are those of <see cref="SourceQuery"/>.</summary>
internal static class ScopeSql
{
    private const string EnterpriseId = "enterprise_id";
    private const string AccountId = "account_id";
    private const string CampaignId = "campaign_id";
    private const string SubCampaignId = "sub_campaign_id";

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
        return scope.SubCampaignId is { } subCampaign ? $"{sql} AND {Equal(relation, SubCampaignId, subCampaign)}" : sql;
    }

    private static string Equal(StoreRelation relation, string column, string id) =>
        $"{Text(relation, column)} = {SqlText.Literal(id)}";

    private static string OneOf(StoreRelation relation, string column, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "false" : $"{Text(relation, column)} IN ({SqlText.List(ids.Select(SqlText.Literal))})";

    private static string Text(StoreRelation relation, string column) =>
        relation.Schema.Find(column) is { } declared ? relation.Expression(declared) : "NULL";
}
