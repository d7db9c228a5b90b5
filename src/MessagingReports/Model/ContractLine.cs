namespace MessagingReports.Model;

/// <summary>A price line of an account's contract.</summary>
/// <remarks>A record of the relation <c>contract_lines</c>; the property names are its column names.</remarks>
public sealed class ContractLine
{
    /// <summary>The id of the contract line.</summary>
    public required string ContractLineId { get; init; }

    /// <summary>The account the record belongs to.</summary>
    public required string AccountId { get; init; }

    /// <summary>The catalogue code of the service.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>Label of the volume tier or allowance; null if the line is not tiered.</summary>
    public string? PriceTier { get; init; }

    /// <summary>Price per unit, at most 6 decimals, not negative.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>ISO 4217 currency code.</summary>
    public required string Currency { get; init; }
}
