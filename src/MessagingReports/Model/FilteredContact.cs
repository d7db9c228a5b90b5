using NodaTime;

namespace MessagingReports.Model;

/// <summary>One contact left out before an attempt, and why.</summary>
/// <remarks>A record of the relation <c>filtered_contacts</c>; the property names are its column names.</remarks>
public sealed class FilteredContact
{
    /// <summary>The id of the filtered record.</summary>
    public required string FilterId { get; init; }

    /// <summary>The account the record belongs to.</summary>
    public required string AccountId { get; init; }

    /// <summary>The campaign the record belongs to.</summary>
    public required string CampaignId { get; init; }

    /// <summary>The sub-campaign the record belongs to.</summary>
    public required string SubCampaignId { get; init; }

    /// <summary>The pass the contact was left out of; null when left out of the whole sub-campaign.</summary>
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

    /// <summary>The pass's channel, or None at sub-campaign level.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The candidate device when there is exactly one.</summary>
    public string? Device { get; init; }

    /// <summary>The kind of device.</summary>
    public DeviceType? DeviceType { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country of the number.</summary>
    public string? DeviceCountry { get; init; }

    /// <summary>When the contact was filtered; the window key.</summary>
    public required Instant FilteredAt { get; init; }

    /// <summary>Why the contact was filtered.</summary>
    public required FilterReason Reason { get; init; }

    /// <summary>Suppression list, rule or setting that matched.</summary>
    public string? Source { get; init; }
}
