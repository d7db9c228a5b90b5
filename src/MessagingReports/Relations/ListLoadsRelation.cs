namespace MessagingReports.Relations;

/// <summary>The relation <c>list_loads</c>: one row per <see cref="Model.ListLoad"/>.</summary>
public static class ListLoadsRelation
{
    private static readonly RelationSchemaBuilder Columns = new("list_loads");

    /// <summary>Column <c>load_id</c>.</summary>
    public static RelationColumn LoadId { get; } = Columns.Id("load_id");

    /// <summary>Column <c>enterprise_id</c>.</summary>
    public static RelationColumn EnterpriseId { get; } = Columns.Reference("enterprise_id", "enterprises");

    /// <summary>Column <c>account_id</c>.</summary>
    public static RelationColumn AccountId { get; } = Columns.Reference("account_id", "accounts", nullable: true);

    /// <summary>Column <c>list_id</c>.</summary>
    public static RelationColumn ListId { get; } = Columns.Id("list_id", nullable: true);

    /// <summary>Column <c>list_name</c>.</summary>
    public static RelationColumn ListName { get; } = Columns.Text("list_name", nullable: true);

    /// <summary>Column <c>original_name</c>.</summary>
    public static RelationColumn OriginalName { get; } = Columns.Text("original_name");

    /// <summary>Column <c>list_type</c>.</summary>
    public static RelationColumn ListType { get; } = Columns.Enumeration("list_type", Enumerations.ListType);

    /// <summary>Column <c>action</c>.</summary>
    public static RelationColumn Action { get; } = Columns.Enumeration("action", Enumerations.LoadAction);

    /// <summary>Column <c>source</c>.</summary>
    public static RelationColumn Source { get; } = Columns.Enumeration("source", Enumerations.LoadSource);

    /// <summary>Column <c>loaded_by</c>.</summary>
    public static RelationColumn LoadedBy { get; } = Columns.Text("loaded_by", nullable: true);

    /// <summary>Column <c>specification_file</c>.</summary>
    public static RelationColumn SpecificationFile { get; } = Columns.Text("specification_file", nullable: true);

    /// <summary>Column <c>character_set</c>.</summary>
    public static RelationColumn CharacterSet { get; } = Columns.Text("character_set", nullable: true);

    /// <summary>Column <c>received_at</c>.</summary>
    public static RelationColumn ReceivedAt { get; } = Columns.Instant("received_at", nullable: true);

    /// <summary>Column <c>started_at</c>.</summary>
    public static RelationColumn StartedAt { get; } = Columns.Instant("started_at");

    /// <summary>Column <c>ended_at</c>.</summary>
    public static RelationColumn EndedAt { get; } = Columns.Instant("ended_at", nullable: true);

    /// <summary>Column <c>status</c>.</summary>
    public static RelationColumn Status { get; } = Columns.Enumeration("status", Enumerations.ListLoadStatus);

    /// <summary>Column <c>total_records</c>.</summary>
    public static RelationColumn TotalRecords { get; } = Columns.Int64("total_records", minimum: 0);

    /// <summary>Column <c>accepted_records</c>.</summary>
    public static RelationColumn AcceptedRecords { get; } = Columns.Int64("accepted_records", minimum: 0);

    /// <summary>Column <c>rejected_duplicate</c>.</summary>
    public static RelationColumn RejectedDuplicate { get; } = Columns.Int64("rejected_duplicate", minimum: 0);

    /// <summary>Column <c>rejected_invalid_device</c>.</summary>
    public static RelationColumn RejectedInvalidDevice { get; } =
        Columns.Int64("rejected_invalid_device", minimum: 0);

    /// <summary>Column <c>rejected_missing_data</c>.</summary>
    public static RelationColumn RejectedMissingData { get; } = Columns.Int64("rejected_missing_data", minimum: 0);

    /// <summary>Column <c>rejected_format</c>.</summary>
    public static RelationColumn RejectedFormat { get; } = Columns.Int64("rejected_format", minimum: 0);

    /// <summary>Column <c>rejected_other</c>.</summary>
    public static RelationColumn RejectedOther { get; } = Columns.Int64("rejected_other", minimum: 0);

    /// <summary>Column <c>failure_message</c>.</summary>
    public static RelationColumn FailureMessage { get; } = Columns.Text("failure_message", nullable: true);

    /// <summary>The declaration of the relation: columns, key, window key.</summary>
    public static RelationSchema Schema { get; } = Columns.Build(key: LoadId, windowKey: StartedAt);
}
