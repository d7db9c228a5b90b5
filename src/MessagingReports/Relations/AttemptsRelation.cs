namespace MessagingReports.Relations;

/// <summary>The relation <c>attempts</c>: one row per <see cref="Model.Attempt"/>.</summary>
public static class AttemptsRelation
{
    private static readonly RelationSchemaBuilder Columns = new("attempts");

    /// <summary>Column <c>attempt_id</c>.</summary>
    public static RelationColumn AttemptId { get; } = Columns.Id("attempt_id");

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

    /// <summary>Column <c>direction</c>.</summary>
    public static RelationColumn Direction { get; } = Columns.Enumeration("direction", Enumerations.Direction);

    /// <summary>Column <c>device</c>.</summary>
    public static RelationColumn Device { get; } = Columns.Text("device");

    /// <summary>Column <c>device_type</c>.</summary>
    public static RelationColumn DeviceType { get; } =
        Columns.Enumeration("device_type", Enumerations.DeviceType, nullable: true);

    /// <summary>Column <c>device_country</c>.</summary>
    public static RelationColumn DeviceCountry { get; } = Columns.Text("device_country", nullable: true);

    /// <summary>Column <c>originating_address</c>.</summary>
    public static RelationColumn OriginatingAddress { get; } = Columns.Text("originating_address", nullable: true);

    /// <summary>Column <c>attempt_number</c>.</summary>
    public static RelationColumn AttemptNumber { get; } = Columns.Int32("attempt_number", minimum: 0, nullable: true);

    /// <summary>Column <c>started_at</c>.</summary>
    public static RelationColumn StartedAt { get; } = Columns.Instant("started_at");

    /// <summary>Column <c>answered_at</c>.</summary>
    public static RelationColumn AnsweredAt { get; } = Columns.Instant("answered_at", nullable: true);

    /// <summary>Column <c>ended_at</c>.</summary>
    public static RelationColumn EndedAt { get; } = Columns.Instant("ended_at", nullable: true);

    /// <summary>Column <c>receipt_at</c>.</summary>
    public static RelationColumn ReceiptAt { get; } = Columns.Instant("receipt_at", nullable: true);

    /// <summary>Column <c>first_open_at</c>.</summary>
    public static RelationColumn FirstOpenAt { get; } = Columns.Instant("first_open_at", nullable: true);

    /// <summary>Column <c>first_click_at</c>.</summary>
    public static RelationColumn FirstClickAt { get; } = Columns.Instant("first_click_at", nullable: true);

    /// <summary>Column <c>result</c>.</summary>
    public static RelationColumn Result { get; } = Columns.Enumeration("result", Enumerations.AttemptResult);

    /// <summary>Column <c>network_status_code</c>.</summary>
    public static RelationColumn NetworkStatusCode { get; } = Columns.Text("network_status_code", nullable: true);

    /// <summary>Column <c>network_status_text</c>.</summary>
    public static RelationColumn NetworkStatusText { get; } = Columns.Text("network_status_text", nullable: true);

    /// <summary>Column <c>answered_by</c>.</summary>
    public static RelationColumn AnsweredBy { get; } =
        Columns.Enumeration("answered_by", Enumerations.AnsweredBy, nullable: true);

    /// <summary>Column <c>ring_seconds</c>.</summary>
    public static RelationColumn RingSeconds { get; } = Columns.Int32("ring_seconds", minimum: 0, nullable: true);

    /// <summary>Column <c>call_seconds</c>.</summary>
    public static RelationColumn CallSeconds { get; } = Columns.Int32("call_seconds", minimum: 0, nullable: true);

    /// <summary>Column <c>message_seconds</c>.</summary>
    public static RelationColumn MessageSeconds { get; } =
        Columns.Int32("message_seconds", minimum: 0, nullable: true);

    /// <summary>Column <c>billable_seconds</c>.</summary>
    public static RelationColumn BillableSeconds { get; } =
        Columns.Int32("billable_seconds", minimum: 0, nullable: true);

    /// <summary>Column <c>segments</c>.</summary>
    public static RelationColumn Segments { get; } = Columns.Int32("segments", minimum: 0, nullable: true);

    /// <summary>Column <c>encoding</c>.</summary>
    public static RelationColumn Encoding { get; } =
        Columns.Enumeration("encoding", Enumerations.TextEncoding, nullable: true);

    /// <summary>Column <c>size_bytes</c>.</summary>
    public static RelationColumn SizeBytes { get; } = Columns.Int64("size_bytes", minimum: 0, nullable: true);

    /// <summary>Column <c>bounce_type</c>.</summary>
    public static RelationColumn BounceType { get; } =
        Columns.Enumeration("bounce_type", Enumerations.BounceType, nullable: true);

    /// <summary>Column <c>script_name</c>.</summary>
    public static RelationColumn ScriptName { get; } = Columns.Text("script_name", nullable: true);

    /// <summary>Column <c>script_result</c>.</summary>
    public static RelationColumn ScriptResult { get; } =
        Columns.Enumeration("script_result", Enumerations.ScriptResult, nullable: true);

    /// <summary>Column <c>response</c>.</summary>
    public static RelationColumn Response { get; } = Columns.Text("response", nullable: true);

    /// <summary>Column <c>opt_out</c>.</summary>
    public static RelationColumn OptOut { get; } = Columns.Boolean("opt_out");

    /// <summary>Column <c>dc_attempts</c>.</summary>
    public static RelationColumn DcAttempts { get; } = Columns.Int32("dc_attempts", minimum: 0);

    /// <summary>Column <c>dc_started_at</c>.</summary>
    public static RelationColumn DcStartedAt { get; } = Columns.Instant("dc_started_at", nullable: true);

    /// <summary>Column <c>dc_result</c>.</summary>
    public static RelationColumn DcResult { get; } =
        Columns.Enumeration("dc_result", Enumerations.DirectConnectResult, nullable: true);

    /// <summary>Column <c>dc_number</c>.</summary>
    public static RelationColumn DcNumber { get; } = Columns.Text("dc_number", nullable: true);

    /// <summary>Column <c>dc_center_name</c>.</summary>
    public static RelationColumn DcCenterName { get; } = Columns.Text("dc_center_name", nullable: true);

    /// <summary>Column <c>dc_hold_seconds</c>.</summary>
    public static RelationColumn DcHoldSeconds { get; } =
        Columns.Int32("dc_hold_seconds", minimum: 0, nullable: true);

    /// <summary>Column <c>dc_talk_seconds</c>.</summary>
    public static RelationColumn DcTalkSeconds { get; } =
        Columns.Int32("dc_talk_seconds", minimum: 0, nullable: true);

    /// <summary>The declaration of the relation: columns, key, window key.</summary>
    public static RelationSchema Schema { get; } = Columns.Build(key: AttemptId, windowKey: StartedAt);
}
