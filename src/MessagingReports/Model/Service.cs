namespace MessagingReports.Model;

/// <summary>A billable service of the catalogue.</summary>
/// <remarks>A record of the relation <c>services</c>; the property names are its column names.</remarks>
public sealed class Service
{
    /// <summary>The catalogue code.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>The name to print.</summary>
    public required string Name { get; init; }

    /// <summary>The catalogue grouping.</summary>
    public required ServiceCategory Category { get; init; }

    /// <summary>The unit of measure.</summary>
    public required ServiceUnit Unit { get; init; }
}
