using NodaTime;

namespace MessagingReports.Model;

/// <summary>One attempt to reach a contact: a call, a text message or an email.</summary>
/// <remarks>A record of the relation <c>attempts</c>; the property names are its column names.</remarks>
public sealed class Attempt
{
    /// <summary>The id of the attempt, unique on the platform.</summary>
    public required string AttemptId { get; init; }

    /// <summary>The account the record belongs to.</summary>
    public required string AccountId { get; init; }

    /// <summary>The campaign the record belongs to.</summary>
    public required string CampaignId { get; init; }

    /// <summary>The sub-campaign the record belongs to.</summary>
    public required string SubCampaignId { get; init; }

    /// <summary>The pass the attempt was made in; null for inbound.</summary>
    public string? PassId { get; init; }

    /// <summary>The platform's id of the contact record.</summary>
    public required string ContactId { get; init; }

    /// <summary>The client's own identifier of the contact; leading zeros are kept.</summary>
    public string? ClientId { get; init; }

    /// <summary>The contact's first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The contact's last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The contact's company.</summary>
    public string? Company { get; init; }

    /// <summary>The postal code as text; leading zeros are kept.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The IANA zone used for the contact's local-time rules.</summary>
    public string? ContactTimeZone { get; init; }

    /// <summary>The list the contact came from.</summary>
    public string? ListId { get; init; }

    /// <summary>The platform's name of the list.</summary>
    public string? ListName { get; init; }

    /// <summary>Client data of the list, verbatim.</summary>
    public string? Other1 { get; init; }

    /// <summary>Client data of the list, verbatim.</summary>
    public string? Other2 { get; init; }

    /// <summary>Client data of the list, verbatim.</summary>
    public string? Other3 { get; init; }

    /// <summary>Client data of the list, verbatim.</summary>
    public string? Other4 { get; init; }

    /// <summary>Client data of the list, verbatim.</summary>
    public string? Other5 { get; init; }

    /// <summary>Client data of the list, verbatim.</summary>
    public string? Other6 { get; init; }

    /// <summary>Client data of the list, verbatim.</summary>
    public string? Other7 { get; init; }

    /// <summary>Client data of the list, verbatim.</summary>
    public string? Other8 { get; init; }

    /// <summary>Client data of the list, verbatim.</summary>
    public string? Other9 { get; init; }

    /// <summary>Client data of the list, verbatim.</summary>
    public string? Other10 { get; init; }

    /// <summary>The channel.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The direction.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The number or address of the contact.</summary>
    public required string Device { get; init; }

    /// <summary>The kind of device.</summary>
    public DeviceType? DeviceType { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country of the number.</summary>
    public string? DeviceCountry { get; init; }

    /// <summary>Caller id, short code, sender id or from address.</summary>
    public string? OriginatingAddress { get; init; }

    /// <summary>1-based number of the attempt per contact within the sub-campaign.</summary>
    public int? AttemptNumber { get; init; }

    /// <summary>When the attempt began (dial, submit, or decision when not attempted); the window key.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>When the call was answered.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>When the attempt finished, or its final receipt.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>When the final delivery receipt came.</summary>
    public Instant? ReceiptAt { get; init; }

    /// <summary>When the email was first opened.</summary>
    public Instant? FirstOpenAt { get; init; }

    /// <summary>When a link of the email was first clicked.</summary>
    public Instant? FirstClickAt { get; init; }

    /// <summary>What became of it.</summary>
    public required AttemptResult Result { get; init; }

    /// <summary>The raw carrier, SMTP or SMPP cause.</summary>
    public string? NetworkStatusCode { get; init; }

    /// <summary>The text of the network status.</summary>
    public string? NetworkStatusText { get; init; }

    /// <summary>Who or what answered.</summary>
    public AnsweredBy? AnsweredBy { get; init; }

    /// <summary>Seconds from dial to answer or abandon.</summary>
    public int? RingSeconds { get; init; }

    /// <summary>Answered seconds; null for non-voice, 0 if not answered.</summary>
    public int? CallSeconds { get; init; }

    /// <summary>Seconds of message played.</summary>
    public int? MessageSeconds { get; init; }

    /// <summary>Seconds after the contract's increments, as rated by the host.</summary>
    public int? BillableSeconds { get; init; }

    /// <summary>Text message segments.</summary>
    public int? Segments { get; init; }

    /// <summary>Encoding of the text message.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary>Size of the email in bytes.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>Kind of bounce.</summary>
    public BounceType? BounceType { get; init; }

    /// <summary>Name of the script.</summary>
    public string? ScriptName { get; init; }

    /// <summary>Result of the script.</summary>
    public ScriptResult? ScriptResult { get; init; }

    /// <summary>Last key press, keyword or reply text.</summary>
    public string? Response { get; init; }

    /// <summary>Whether the contact opted out in this attempt.</summary>
    public bool OptOut { get; init; }

    /// <summary>Number of Direct Connect attempts in the call, 0 if none.</summary>
    public int DcAttempts { get; init; }

    /// <summary>Start of the final Direct Connect attempt of the call.</summary>
    public Instant? DcStartedAt { get; init; }

    /// <summary>Result of the final Direct Connect attempt; null exactly when there was none.</summary>
    public DirectConnectResult? DcResult { get; init; }

    /// <summary>Number dialled by the final Direct Connect attempt.</summary>
    public string? DcNumber { get; init; }

    /// <summary>Contact center of the final Direct Connect attempt.</summary>
    public string? DcCenterName { get; init; }

    /// <summary>Hold seconds of the final Direct Connect attempt.</summary>
    public int? DcHoldSeconds { get; init; }

    /// <summary>Talk seconds of the final Direct Connect attempt.</summary>
    public int? DcTalkSeconds { get; init; }
}
