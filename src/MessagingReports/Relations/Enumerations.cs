namespace MessagingReports.Relations;

/// <summary>The enumerations of the store, each with its printed labels in their listed order.</summary>
/// <remarks>A label is both what a report prints and what a store holds. The lists are append-only.</remarks>
public static class Enumerations
{
    /// <summary>Labels of <see cref="Model.Channel"/>.</summary>
    public static EnumerationSchema Channel { get; } =
        new(nameof(Channel),
        [
            "None", "Voice", "Email", "Text", "Dialer", "Preview", "Manual", "Web"
        ]);

    /// <summary>Labels of <see cref="Model.Direction"/>.</summary>
    public static EnumerationSchema Direction { get; } =
        new(nameof(Direction),
        [
            "Outbound", "Inbound"
        ]);

    /// <summary>Labels of <see cref="Model.RowType"/>.</summary>
    public static EnumerationSchema RowType { get; } =
        new(nameof(RowType),
        [
            "Attempt", "Filtered"
        ]);

    /// <summary>Labels of <see cref="Model.ResultClass"/>.</summary>
    public static EnumerationSchema ResultClass { get; } =
        new(nameof(ResultClass),
        [
            "Delivered", "Undelivered", "Pending", "Not Attempted"
        ]);

    /// <summary>Labels of <see cref="Model.AttemptResult"/>.</summary>
    public static EnumerationSchema AttemptResult { get; } =
        new(nameof(AttemptResult),
        [
            "Delivered Person", "Delivered Machine", "Delivered without success", "Undelivered Person",
            "Undelivered Machine", "Hang Up on Machine", "Busy", "No Answer", "Bad Device", "Not Connected",
            "Delivered", "Accepted by Carrier", "Submitted", "In Progress", "Undeliverable", "Expired", "Rejected",
            "Blocked", "Invalid Address", "No Receipt", "Bounced", "Failed", "Not Attempted", "Not Attempted Skip",
            "Cancelled"
        ]);

    /// <summary>Labels of <see cref="Model.FilterReason"/>.</summary>
    public static EnumerationSchema FilterReason { get; } =
        new(nameof(FilterReason),
        [
            "Client Suppression", "Device Suppression", "Do Not Contact", "Opted Out", "Duplicate",
            "Invalid Device", "No Eligible Device", "Line Type Not Allowed", "Attempt Limit",
            "Restricted Location", "Contact Window", "Pass Condition", "Record Expired", "Missing Data",
            "Custom Rule", "Other"
        ]);

    /// <summary>Labels of <see cref="Model.DirectConnectResult"/>.</summary>
    public static EnumerationSchema DirectConnectResult { get; } =
        new(nameof(DirectConnectResult),
        [
            "Connected", "Busy", "No Answer", "Abandoned", "Hold Timeout", "Closed", "At Capacity",
            "Invalid Number", "Declined", "Cancelled", "Failed"
        ]);

    /// <summary>Labels of <see cref="Model.ListLoadStatus"/>.</summary>
    public static EnumerationSchema ListLoadStatus { get; } =
        new(nameof(ListLoadStatus),
        [
            "Loading", "Completed", "Completed with Rejections", "Failed", "Cancelled"
        ]);

    /// <summary>Labels of <see cref="Model.ListType"/>.</summary>
    public static EnumerationSchema ListType { get; } =
        new(nameof(ListType),
        [
            "Contact", "Suppression", "Seed/Test"
        ]);

    /// <summary>Labels of <see cref="Model.LoadAction"/>.</summary>
    public static EnumerationSchema LoadAction { get; } =
        new(nameof(LoadAction),
        [
            "Create", "Append", "Replace", "Remove"
        ]);

    /// <summary>Labels of <see cref="Model.LoadSource"/>.</summary>
    public static EnumerationSchema LoadSource { get; } =
        new(nameof(LoadSource),
        [
            "User Interface", "API", "File Transfer", "List Copy"
        ]);

    /// <summary>Labels of <see cref="Model.ServiceUnit"/>.</summary>
    public static EnumerationSchema ServiceUnit { get; } =
        new(nameof(ServiceUnit),
        [
            "Message", "Segment", "Call", "Connect", "Minute", "Second", "Recipient", "Lookup", "Record", "Month",
            "Each"
        ]);

    /// <summary>Labels of <see cref="Model.ServiceCategory"/>.</summary>
    public static EnumerationSchema ServiceCategory { get; } =
        new(nameof(ServiceCategory),
        [
            "Outbound Voice", "Direct Connect", "Inbound Voice", "Outbound Text", "Inbound Text", "Email",
            "Data Services", "Numbers", "Platform", "Adjustment"
        ]);

    /// <summary>Labels of <see cref="Model.DeviceType"/>.</summary>
    public static EnumerationSchema DeviceType { get; } =
        new(nameof(DeviceType),
        [
            "Home", "Work", "Mobile", "Other Phone", "Email"
        ]);

    /// <summary>Labels of <see cref="Model.AnsweredBy"/>.</summary>
    public static EnumerationSchema AnsweredBy { get; } =
        new(nameof(AnsweredBy),
        [
            "Person", "Machine", "Fax", "Silence", "Unknown"
        ]);

    /// <summary>Labels of <see cref="Model.TextEncoding"/>.</summary>
    public static EnumerationSchema TextEncoding { get; } =
        new(nameof(TextEncoding),
        [
            "GSM-7", "UCS-2"
        ]);

    /// <summary>Labels of <see cref="Model.BounceType"/>.</summary>
    public static EnumerationSchema BounceType { get; } =
        new(nameof(BounceType),
        [
            "Hard", "Soft"
        ]);

    /// <summary>Labels of <see cref="Model.ScriptResult"/>.</summary>
    public static EnumerationSchema ScriptResult { get; } =
        new(nameof(ScriptResult),
        [
            "Not Attempted", "Success", "Failed"
        ]);

    /// <summary>Labels of <see cref="Model.AgentGroupType"/>.</summary>
    public static EnumerationSchema AgentGroupType { get; } =
        new(nameof(AgentGroupType),
        [
            "Standard", "Enhanced", "Portal", "Transfer", "Remote"
        ]);

    /// <summary>Labels of <see cref="Model.DisconnectedBy"/>.</summary>
    public static EnumerationSchema DisconnectedBy { get; } =
        new(nameof(DisconnectedBy),
        [
            "Contact", "Agent", "System", "Network"
        ]);

    /// <summary>Labels of <see cref="Model.UsageType"/>.</summary>
    public static EnumerationSchema UsageType { get; } =
        new(nameof(UsageType),
        [
            "Usage", "Adjustment"
        ]);

    /// <summary>All enumerations.</summary>
    public static IReadOnlyList<EnumerationSchema> All { get; } =
    [
        Channel,
        Direction,
        RowType,
        ResultClass,
        AttemptResult,
        FilterReason,
        DirectConnectResult,
        ListLoadStatus,
        ListType,
        LoadAction,
        LoadSource,
        ServiceUnit,
        ServiceCategory,
        DeviceType,
        AnsweredBy,
        TextEncoding,
        BounceType,
        ScriptResult,
        AgentGroupType,
        DisconnectedBy,
        UsageType,
    ];

    /// <summary>The enumeration of that name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static EnumerationSchema Of(string name) => All.Single(enumeration => enumeration.Name == name);
}
