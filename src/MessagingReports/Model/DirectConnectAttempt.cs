using NodaTime;

namespace MessagingReports.Model;

/// <summary>One attempt to bridge a call to a contact center.</summary>
/// <remarks>A record of the relation <c>direct_connect_attempts</c>; the property names are its column names.</remarks>
public sealed class DirectConnectAttempt
{
    /// <summary>The id of the Direct Connect attempt.</summary>
    public required string DirectConnectId { get; init; }

    /// <summary>The account the record belongs to.</summary>
    public required string AccountId { get; init; }

    /// <summary>The campaign the record belongs to.</summary>
    public required string CampaignId { get; init; }

    /// <summary>The sub-campaign the record belongs to.</summary>
    public required string SubCampaignId { get; init; }

    /// <summary>The pass of the call; null for inbound.</summary>
    public string? PassId { get; init; }

    /// <summary>The id of the attempt, unique on the platform.</summary>
    public required string AttemptId { get; init; }

    /// <summary>When the parent call began.</summary>
    public required Instant AttemptStartedAt { get; init; }

    /// <summary>The direction.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The platform's id of the contact record.</summary>
    public required string ContactId { get; init; }

    /// <summary>The client's own identifier of the contact; leading zeros are kept.</summary>
    public string? ClientId { get; init; }

    /// <summary>The number or address of the contact.</summary>
    public required string Device { get; init; }

    /// <summary>Result of the parent call.</summary>
    public required AttemptResult CallResult { get; init; }

    /// <summary>1-based position within the call, by start.</summary>
    public required int Sequence { get; init; }

    /// <summary>Whether this is the last Direct Connect attempt of the call.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Name of the contact center (agent group).</summary>
    public required string CenterName { get; init; }

    /// <summary>Kind of the contact center.</summary>
    public AgentGroupType? CenterType { get; init; }

    /// <summary>Number dialled for the contact center.</summary>
    public required string Number { get; init; }

    /// <summary>When it began; the window key.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>When the contact center answered and the parties were bridged.</summary>
    public Instant? ConnectedAt { get; init; }

    /// <summary>When it finished.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>What became of it.</summary>
    public required DirectConnectResult Result { get; init; }

    /// <summary>The raw carrier, SMTP or SMPP cause.</summary>
    public string? NetworkStatusCode { get; init; }

    /// <summary>Seconds the contact waited.</summary>
    public required int HoldSeconds { get; init; }

    /// <summary>Seconds from connect to end; 0 if ended without connecting, null while open.</summary>
    public int? TalkSeconds { get; init; }

    /// <summary>The agent.</summary>
    public string? AgentId { get; init; }

    /// <summary>The agent's disposition.</summary>
    public string? AgentDisposition { get; init; }

    /// <summary>Seconds of after-contact work.</summary>
    public int? AfterContactSeconds { get; init; }

    /// <summary>Who ended the connection.</summary>
    public DisconnectedBy? DisconnectedBy { get; init; }
}
