namespace MessagingReports.Relations;

/// <summary>The relation <c>services</c>: one row per <see cref="Model.Service"/>.</summary>
public static class ServicesRelation
{
    private static readonly RelationSchemaBuilder Columns = new("services");

    /// <summary>Column <c>service_code</c>.</summary>
    public static RelationColumn ServiceCode { get; } = Columns.Id("service_code");

    /// <summary>Column <c>name</c>.</summary>
    public static RelationColumn Name { get; } = Columns.Text("name");

    /// <summary>Column <c>category</c>.</summary>
    public static RelationColumn Category { get; } = Columns.Enumeration("category", Enumerations.ServiceCategory);

    /// <summary>Column <c>unit</c>.</summary>
    public static RelationColumn Unit { get; } = Columns.Enumeration("unit", Enumerations.ServiceUnit);

    /// <summary>The declaration of the relation: columns, key.</summary>
    public static RelationSchema Schema { get; } = Columns.Build(key: ServiceCode, windowKey: null);
}
