using MessagingReports.Relations;

namespace MessagingReports.Reports;

/// <summary>The rows of Account Activity before formatting: additive counts of one campaign.</summary>
internal static class AccountActivityRelation
{
    private static readonly RelationSchemaBuilder Columns = new("account_activity");

    public static RelationColumn AccountId { get; } = Columns.Reference("account_id", "accounts");

    public static RelationColumn CampaignId { get; } = Columns.Reference("campaign_id", "campaigns");

    public static RelationColumn ActiveSubCampaigns { get; } = Columns.Int64("active_sub_campaigns", 0);

    public static RelationColumn FirstAttemptAt { get; } = Columns.Instant("first_attempt_at", nullable: true);

    public static RelationColumn LastAttemptAt { get; } = Columns.Instant("last_attempt_at", nullable: true);

    public static RelationColumn Delivered { get; } = Columns.Int64("delivered", 0);

    public static RelationColumn Undelivered { get; } = Columns.Int64("undelivered", 0);

    public static RelationColumn Pending { get; } = Columns.Int64("pending", 0);

    public static RelationColumn NotAttempted { get; } = Columns.Int64("not_attempted", 0);

    public static RelationColumn ContactsAttempted { get; } = Columns.Int64("contacts_attempted", 0);

    public static RelationColumn ContactsDelivered { get; } = Columns.Int64("contacts_delivered", 0);

    public static RelationColumn ContactsFiltered { get; } = Columns.Int64("contacts_filtered", 0);

    public static RelationColumn FilteredRecords { get; } = Columns.Int64("filtered_records", 0);

    public static RelationColumn VoiceAttempted { get; } = Columns.Int64("voice_attempted", 0);

    public static RelationColumn VoiceDelivered { get; } = Columns.Int64("voice_delivered", 0);

    public static RelationColumn TextAttempted { get; } = Columns.Int64("text_attempted", 0);

    public static RelationColumn TextDelivered { get; } = Columns.Int64("text_delivered", 0);

    public static RelationColumn EmailAttempted { get; } = Columns.Int64("email_attempted", 0);

    public static RelationColumn EmailDelivered { get; } = Columns.Int64("email_delivered", 0);

    public static RelationColumn DeliveredToPerson { get; } = Columns.Int64("delivered_to_person", 0);

    public static RelationColumn DeliveredToMachine { get; } = Columns.Int64("delivered_to_machine", 0);

    public static RelationColumn ScriptSuccesses { get; } = Columns.Int64("script_successes", 0);

    public static RelationColumn OptOuts { get; } = Columns.Int64("opt_outs", 0);

    public static RelationColumn InboundContacts { get; } = Columns.Int64("inbound_contacts", 0);

    public static RelationColumn DirectConnectAttempts { get; } = Columns.Int64("direct_connect_attempts", 0);

    public static RelationColumn DirectConnectsCompleted { get; } = Columns.Int64("direct_connects_completed", 0);

    public static RelationSchema Schema { get; } = Columns.Build(key: CampaignId);
}
