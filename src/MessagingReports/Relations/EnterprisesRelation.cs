namespace MessagingReports.Relations;

/// <summary>The relation <c>enterprises</c>: one row per <see cref="Model.Enterprise"/>.</summary>
public static class EnterprisesRelation
{
    private static readonly RelationSchemaBuilder Columns = new("enterprises");

    /// <summary>Column <c>enterprise_id</c>.</summary>
    public static RelationColumn EnterpriseId { get; } = Columns.Id("enterprise_id");

    /// <summary>Column <c>name</c>.</summary>
    public static RelationColumn Name { get; } = Columns.Text("name");

    /// <summary>Column <c>reports_time_zone</c>.</summary>
    public static RelationColumn ReportsTimeZone { get; } = Columns.Text("reports_time_zone");

    /// <summary>The declaration of the relation: columns, key.</summary>
    public static RelationSchema Schema { get; } = Columns.Build(key: EnterpriseId, windowKey: null);
}
