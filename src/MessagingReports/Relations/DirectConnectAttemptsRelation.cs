namespace MessagingReports.Relations;

/// <summary>
/// The relation <c>direct_connect_attempts</c>: one row per <see cref="Model.DirectConnectAttempt"/>.
/// </summary>
public static class DirectConnectAttemptsRelation
{
    private static readonly RelationSchemaBuilder Columns = new("direct_connect_attempts");

    /// <summary>Column <c>direct_connect_id</c>.</summary>
    public static RelationColumn DirectConnectId { get; } = Columns.Id("direct_connect_id");

    /// <summary>Column <c>account_id</c>.</summary>
    public static RelationColumn AccountId { get; } = Columns.Reference("account_id", "accounts");

    /// <summary>Column <c>campaign_id</c>.</summary>
    public static RelationColumn CampaignId { get; } = Columns.Reference("campaign_id", "campaigns");

    /// <summary>Column <c>sub_campaign_id</c>.</summary>
    public static RelationColumn SubCampaignId { get; } = Columns.Reference("sub_campaign_id", "sub_campaigns");

    /// <summary>Column <c>pass_id</c>.</summary>
    public static RelationColumn PassId { get; } = Columns.Reference("pass_id", "passes", nullable: true);

    /// <summary>Column <c>attempt_id</c>.</summary>
    public static RelationColumn AttemptId { get; } = Columns.Id("attempt_id");

    /// <summary>Column <c>attempt_started_at</c>.</summary>
    public static RelationColumn AttemptStartedAt { get; } = Columns.Instant("attempt_started_at");

    /// <summary>Column <c>direction</c>.</summary>
    public static RelationColumn Direction { get; } = Columns.Enumeration("direction", Enumerations.Direction);

    /// <summary>Column <c>contact_id</c>.</summary>
    public static RelationColumn ContactId { get; } = Columns.Id("contact_id");

    /// <summary>Column <c>client_id</c>.</summary>
    public static RelationColumn ClientId { get; } = Columns.Text("client_id", nullable: true);

    /// <summary>Column <c>device</c>.</summary>
    public static RelationColumn Device { get; } = Columns.Text("device");

    /// <summary>Column <c>call_result</c>.</summary>
    public static RelationColumn CallResult { get; } = Columns.Enumeration("call_result", Enumerations.AttemptResult);

    /// <summary>Column <c>sequence</c>.</summary>
    public static RelationColumn Sequence { get; } = Columns.Int32("sequence", minimum: 1);

    /// <summary>Column <c>is_final</c>.</summary>
    public static RelationColumn IsFinal { get; } = Columns.Boolean("is_final");

    /// <summary>Column <c>center_name</c>.</summary>
    public static RelationColumn CenterName { get; } = Columns.Text("center_name");

    /// <summary>Column <c>center_type</c>.</summary>
    public static RelationColumn CenterType { get; } =
        Columns.Enumeration("center_type", Enumerations.AgentGroupType, nullable: true);

    /// <summary>Column <c>number</c>.</summary>
    public static RelationColumn Number { get; } = Columns.Text("number");

    /// <summary>Column <c>started_at</c>.</summary>
    public static RelationColumn StartedAt { get; } = Columns.Instant("started_at");

    /// <summary>Column <c>connected_at</c>.</summary>
    public static RelationColumn ConnectedAt { get; } = Columns.Instant("connected_at", nullable: true);

    /// <summary>Column <c>ended_at</c>.</summary>
    public static RelationColumn EndedAt { get; } = Columns.Instant("ended_at", nullable: true);

    /// <summary>Column <c>result</c>.</summary>
    public static RelationColumn Result { get; } = Columns.Enumeration("result", Enumerations.DirectConnectResult);

    /// <summary>Column <c>network_status_code</c>.</summary>
    public static RelationColumn NetworkStatusCode { get; } = Columns.Text("network_status_code", nullable: true);

    /// <summary>Column <c>hold_seconds</c>.</summary>
    public static RelationColumn HoldSeconds { get; } = Columns.Int32("hold_seconds", minimum: 0);

    /// <summary>Column <c>talk_seconds</c>.</summary>
    public static RelationColumn TalkSeconds { get; } = Columns.Int32("talk_seconds", minimum: 0, nullable: true);

    /// <summary>Column <c>agent_id</c>.</summary>
    public static RelationColumn AgentId { get; } = Columns.Id("agent_id", nullable: true);

    /// <summary>Column <c>agent_disposition</c>.</summary>
    public static RelationColumn AgentDisposition { get; } = Columns.Text("agent_disposition", nullable: true);

    /// <summary>Column <c>after_contact_seconds</c>.</summary>
    public static RelationColumn AfterContactSeconds { get; } =
        Columns.Int32("after_contact_seconds", minimum: 0, nullable: true);

    /// <summary>Column <c>disconnected_by</c>.</summary>
    public static RelationColumn DisconnectedBy { get; } =
        Columns.Enumeration("disconnected_by", Enumerations.DisconnectedBy, nullable: true);

    /// <summary>The declaration of the relation: columns, key, window key.</summary>
    public static RelationSchema Schema { get; } = Columns.Build(key: DirectConnectId, windowKey: StartedAt);
}
