using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Sql;

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
        return scope.SubCampaignId is { } subCampaign
            ? $"{sql} AND {Equal(relation, SubCampaignId, subCampaign)}"
            : sql;
    }

    private static string Equal(StoreRelation relation, string column, string id) =>
        OneOf(relation, column, [id]);

    private static string OneOf(StoreRelation relation, string column, IReadOnlyList<string> ids)
    {
        string[] literals = [.. ids.Select(SqlText.Literal).Where(literal => literal != "NULL")];
        return relation.Schema.Find(column) is not { } declared || relation[declared] is not { } stored
            || literals.Length == 0
            ? "0"
            : literals.Length == 1
                ? $"{stored.Expression} = {literals[0]}"
                : $"{stored.Expression} IN ({SqlText.List(literals)})";
    }
}
