namespace MessagingReports.Testing.Sampling;

/// <summary>An account of the sample store, and what its records draw on.</summary>
internal sealed class SampleAccount
{
    public required int Index { get; init; }

    public required byte[] Id { get; init; }

    public required int Enterprise { get; init; }

    public required byte[] EnterpriseId { get; init; }

    public required byte[] Country { get; init; }

    /// <summary>The country code and the area codes of its contacts' phones.</summary>
    public required byte[][] PhonePrefixes { get; init; }

    /// <summary>The digits after the prefix.</summary>
    public required int PhoneDigits { get; init; }

    public required byte[][] ContactZones { get; init; }

    public required byte[] CallerId { get; init; }

    public required byte[] TextSender { get; init; }

    public required byte[] EmailSender { get; init; }

    public required SampleCenter[] Centers { get; init; }

    /// <summary>
    /// The contract lines of a service, by its position in the catalogue; one, or one for each of two tiers.
    /// </summary>
    public byte[][][] Lines { get; set; } = [];
}
