namespace MessagingReports.Model;

/// <summary>An organisation that owns accounts.</summary>
/// <remarks>A record of the relation <c>enterprises</c>; the property names are its column names.</remarks>
public sealed class Enterprise
{
    /// <summary>The id of the enterprise.</summary>
    public required string EnterpriseId { get; init; }

    /// <summary>The name to print.</summary>
    public required string Name { get; init; }

    /// <summary>IANA id of the zone report days and times are shown in.</summary>
    public required string ReportsTimeZone { get; init; }
}
