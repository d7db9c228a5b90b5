using NodaTime;

namespace MessagingReports.Model;

/// <summary>One measured or adjusted use of a service.</summary>
/// <remarks>A record of the relation <c>service_usage</c>; the property names are its column names.</remarks>
public sealed class ServiceUsage
{
    /// <summary>The id of the usage record.</summary>
    public required string UsageId { get; init; }

    /// <summary>The account the record belongs to.</summary>
    public required string AccountId { get; init; }

    /// <summary>The campaign; null for charges not tied to one, such as a number's rental.</summary>
    public string? CampaignId { get; init; }

    /// <summary>The sub-campaign; null for charges not tied to one. Never without its campaign.</summary>
    public string? SubCampaignId { get; init; }

    /// <summary>The attempt that caused the charge; null when none did.</summary>
    public string? AttemptId { get; init; }

    /// <summary>The Direct Connect attempt that caused the charge; null when none did.</summary>
    public string? DirectConnectId { get; init; }

    /// <summary>The client's own identifier of the contact; leading zeros are kept.</summary>
    public string? ClientId { get; init; }

    /// <summary>The number or address of the contact.</summary>
    public string? Device { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country of the number.</summary>
    public string? DeviceCountry { get; init; }

    /// <summary>The channel.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Usage or adjustment.</summary>
    public required UsageType UsageType { get; init; }

    /// <summary>
    /// When the service was used; the window key, and the parent attempt's start when there is one.
    /// </summary>
    public required Instant UsageAt { get; init; }

    /// <summary>The catalogue code of the service.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>The contract line that rates the usage; null when the usage is not contracted.</summary>
    public string? ContractLineId { get; init; }

    /// <summary>Raw measure before increments and minimums, at most 4 decimals.</summary>
    public decimal? MeasuredQuantity { get; init; }

    /// <summary>Unit of the raw measure.</summary>
    public ServiceUnit? MeasuredUnit { get; init; }

    /// <summary>Billed quantity, at most 4 decimals; negative only for an adjustment.</summary>
    public required decimal Quantity { get; init; }
}
