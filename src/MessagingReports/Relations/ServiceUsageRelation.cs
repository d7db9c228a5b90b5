namespace MessagingReports.Relations;

/// <summary>The relation <c>service_usage</c>: one row per <see cref="Model.ServiceUsage"/>.</summary>
public static class ServiceUsageRelation
{
    private static readonly RelationSchemaBuilder Columns = new("service_usage");

    /// <summary>Column <c>usage_id</c>.</summary>
    public static RelationColumn UsageId { get; } = Columns.Id("usage_id");

    /// <summary>Column <c>account_id</c>.</summary>
    public static RelationColumn AccountId { get; } = Columns.Reference("account_id", "accounts");

    /// <summary>Column <c>campaign_id</c>.</summary>
    public static RelationColumn CampaignId { get; } = Columns.Reference("campaign_id", "campaigns", nullable: true);

    /// <summary>Column <c>sub_campaign_id</c>.</summary>
    public static RelationColumn SubCampaignId { get; } =
        Columns.Reference("sub_campaign_id", "sub_campaigns", nullable: true);

    /// <summary>Column <c>attempt_id</c>.</summary>
    public static RelationColumn AttemptId { get; } = Columns.Id("attempt_id", nullable: true);

    /// <summary>Column <c>direct_connect_id</c>.</summary>
    public static RelationColumn DirectConnectId { get; } = Columns.Id("direct_connect_id", nullable: true);

    /// <summary>Column <c>client_id</c>.</summary>
    public static RelationColumn ClientId { get; } = Columns.Text("client_id", nullable: true);

    /// <summary>Column <c>device</c>.</summary>
    public static RelationColumn Device { get; } = Columns.Text("device", nullable: true);

    /// <summary>Column <c>device_country</c>.</summary>
    public static RelationColumn DeviceCountry { get; } = Columns.Text("device_country", nullable: true);

    /// <summary>Column <c>channel</c>.</summary>
    public static RelationColumn Channel { get; } =
        Columns.Enumeration("channel", Enumerations.Channel, nullable: true);

    /// <summary>Column <c>usage_type</c>.</summary>
    public static RelationColumn UsageType { get; } = Columns.Enumeration("usage_type", Enumerations.UsageType);

    /// <summary>Column <c>usage_at</c>.</summary>
    public static RelationColumn UsageAt { get; } = Columns.Instant("usage_at");

    /// <summary>Column <c>service_code</c>.</summary>
    public static RelationColumn ServiceCode { get; } = Columns.Reference("service_code", "services");

    /// <summary>Column <c>contract_line_id</c>.</summary>
    public static RelationColumn ContractLineId { get; } =
        Columns.Reference("contract_line_id", "contract_lines", nullable: true);

    /// <summary>Column <c>measured_quantity</c>.</summary>
    public static RelationColumn MeasuredQuantity { get; } =
        Columns.Decimal("measured_quantity", scale: 4, nullable: true);

    /// <summary>Column <c>measured_unit</c>.</summary>
    public static RelationColumn MeasuredUnit { get; } =
        Columns.Enumeration("measured_unit", Enumerations.ServiceUnit, nullable: true);

    /// <summary>Column <c>quantity</c>.</summary>
    public static RelationColumn Quantity { get; } = Columns.Decimal("quantity", scale: 4);

    /// <summary>The declaration of the relation: columns, key, window key.</summary>
    public static RelationSchema Schema { get; } = Columns.Build(key: UsageId, windowKey: UsageAt);
}
