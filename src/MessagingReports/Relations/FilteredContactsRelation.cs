namespace MessagingReports.Relations;

/// <summary>The relation <c>filtered_contacts</c>: one row per <see cref="Model.FilteredContact"/>.</summary>
public static class FilteredContactsRelation
{
    private static readonly RelationSchemaBuilder Columns = new("filtered_contacts");

    /// <summary>Column <c>filter_id</c>.</summary>
    public static RelationColumn FilterId { get; } = Columns.Id("filter_id");

    /// <summary>Column <c>account_id</c>.</summary>
    public static RelationColumn AccountId { get; } = Columns.Reference("account_id", "accounts");

    /// <summary>Column <c>campaign_id</c>.</summary>
    public static RelationColumn CampaignId { get; } = Columns.Reference("campaign_id", "campaigns");

    /// <summary>Column <c>sub_campaign_id</c>.</summary>
    public static RelationColumn SubCampaignId { get; } = Columns.Reference("sub_campaign_id", "sub_campaigns");

    /// <summary>Column <c>pass_id</c>.</summary>
    public static RelationColumn PassId { get; } = Columns.Reference("pass_id", "passes", nullable: true);

    /// <summary>Column <c>contact_id</c>.</summary>
    public static RelationColumn ContactId { get; } = Columns.Id("contact_id");

    /// <summary>Column <c>client_id</c>.</summary>
    public static RelationColumn ClientId { get; } = Columns.Text("client_id", nullable: true);

    /// <summary>Column <c>first_name</c>.</summary>
    public static RelationColumn FirstName { get; } = Columns.Text("first_name", nullable: true);

    /// <summary>Column <c>last_name</c>.</summary>
    public static RelationColumn LastName { get; } = Columns.Text("last_name", nullable: true);

    /// <summary>Column <c>company</c>.</summary>
    public static RelationColumn Company { get; } = Columns.Text("company", nullable: true);

    /// <summary>Column <c>postal_code</c>.</summary>
    public static RelationColumn PostalCode { get; } = Columns.Text("postal_code", nullable: true);

    /// <summary>Column <c>contact_time_zone</c>.</summary>
    public static RelationColumn ContactTimeZone { get; } = Columns.Text("contact_time_zone", nullable: true);

    /// <summary>Column <c>list_id</c>.</summary>
    public static RelationColumn ListId { get; } = Columns.Id("list_id", nullable: true);

    /// <summary>Column <c>list_name</c>.</summary>
    public static RelationColumn ListName { get; } = Columns.Text("list_name", nullable: true);

    /// <summary>Column <c>other_1</c>.</summary>
    public static RelationColumn Other1 { get; } = Columns.Text("other_1", nullable: true);

    /// <summary>Column <c>other_2</c>.</summary>
    public static RelationColumn Other2 { get; } = Columns.Text("other_2", nullable: true);

    /// <summary>Column <c>other_3</c>.</summary>
    public static RelationColumn Other3 { get; } = Columns.Text("other_3", nullable: true);

    /// <summary>Column <c>other_4</c>.</summary>
    public static RelationColumn Other4 { get; } = Columns.Text("other_4", nullable: true);

    /// <summary>Column <c>other_5</c>.</summary>
    public static RelationColumn Other5 { get; } = Columns.Text("other_5", nullable: true);

    /// <summary>Column <c>other_6</c>.</summary>
    public static RelationColumn Other6 { get; } = Columns.Text("other_6", nullable: true);

    /// <summary>Column <c>other_7</c>.</summary>
    public static RelationColumn Other7 { get; } = Columns.Text("other_7", nullable: true);

    /// <summary>Column <c>other_8</c>.</summary>
    public static RelationColumn Other8 { get; } = Columns.Text("other_8", nullable: true);

    /// <summary>Column <c>other_9</c>.</summary>
    public static RelationColumn Other9 { get; } = Columns.Text("other_9", nullable: true);

    /// <summary>Column <c>other_10</c>.</summary>
    public static RelationColumn Other10 { get; } = Columns.Text("other_10", nullable: true);

    /// <summary>Column <c>channel</c>.</summary>
    public static RelationColumn Channel { get; } = Columns.Enumeration("channel", Enumerations.Channel);

    /// <summary>Column <c>device</c>.</summary>
    public static RelationColumn Device { get; } = Columns.Text("device", nullable: true);

    /// <summary>Column <c>device_type</c>.</summary>
    public static RelationColumn DeviceType { get; } =
        Columns.Enumeration("device_type", Enumerations.DeviceType, nullable: true);

    /// <summary>Column <c>device_country</c>.</summary>
    public static RelationColumn DeviceCountry { get; } = Columns.Text("device_country", nullable: true);

    /// <summary>Column <c>filtered_at</c>.</summary>
    public static RelationColumn FilteredAt { get; } = Columns.Instant("filtered_at");

    /// <summary>Column <c>reason</c>.</summary>
    public static RelationColumn Reason { get; } = Columns.Enumeration("reason", Enumerations.FilterReason);

    /// <summary>Column <c>source</c>.</summary>
    public static RelationColumn Source { get; } = Columns.Text("source", nullable: true);

    /// <summary>The declaration of the relation: columns, key, window key.</summary>
    public static RelationSchema Schema { get; } = Columns.Build(key: FilterId, windowKey: FilteredAt);
}
