using MessagingReports.Relations;

namespace MessagingReports.Sql;

/// <summary>Whose rows a query is about, as SQL; the rules are those of <see cref="SourceQuery"/>.</summary>
internal static class ScopeSql
{
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

    /// <summary>Whether the condition is a chain of comparisons, never a list.</summary>
    public static bool IsChain(SqlDialect dialect, SourceQuery query) =>
        query.Scope.Level != ReportScopeLevel.Enterprise || query.AccountIds.Count <= dialect.MostAlternatives;

    /// <summary>The column that a scope of one account holds still; null at enterprise scope.</summary>
    public static StoreColumn? FixedAccount(StoreRelation relation, SourceQuery query) =>
        query.Scope.Level != ReportScopeLevel.Enterprise && relation.Schema.Find(AccountId) is { } declared
            ? relation[declared]
            : null;

    private static string Equal(StoreRelation relation, string column, string id) => SqlText.IsStorable(id)
        ? $"{Text(relation, column)} = {relation.Dialect.Literal(id)}"
        : relation.Dialect.False;

    private static string OneOf(StoreRelation relation, string column, IReadOnlyList<string> ids)
    {
        string[] storable = [.. ids.Where(SqlText.IsStorable)];
        return storable.Length == 0 ? relation.Dialect.False
            : storable.Length > relation.Dialect.MostAlternatives
                ? $"{Text(relation, column)} IN ({SqlText.List(storable.Select(relation.Dialect.Literal))})"
            : $"({string.Join(" OR ", storable.Select(id => Equal(relation, column, id)))})";
    }

    private static string Text(StoreRelation relation, string column) =>
        relation.Schema.Find(column) is { } declared ? relation.Expression(declared) : "NULL";
}
