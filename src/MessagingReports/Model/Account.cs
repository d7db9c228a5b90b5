namespace MessagingReports.Model;

/// <summary>An account: the tenant a report is made for.</summary>
/// <remarks>A record of the relation <c>accounts</c>; the property names are its column names.</remarks>
public sealed class Account
{
    /// <summary>The id of the account.</summary>
    public required string AccountId { get; init; }

    /// <summary>The enterprise the record belongs to.</summary>
    public required string EnterpriseId { get; init; }

    /// <summary>The name to print.</summary>
    public required string Name { get; init; }

    /// <summary>IANA id of the zone report days and times are shown in.</summary>
    public required string ReportsTimeZone { get; init; }

    /// <summary>ISO 4217 currency code.</summary>
    public required string Currency { get; init; }
}
