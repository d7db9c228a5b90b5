using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>A sub-campaign of the sample store with its passes and lists.</summary>
internal sealed class SampleSubCampaign
{
    public required int Index { get; init; }

    public required SampleAccount Account { get; init; }

    public required byte[] CampaignId { get; init; }

    public required byte[] Id { get; init; }

    /// <summary>The passes' ids; attempt <c>n</c> of a contact belongs to pass <c>n</c>.</summary>
    public required byte[][] PassIds { get; init; }

    public required IReadOnlyList<Channel> PassChannels { get; init; }

    public required byte[][] ListIds { get; init; }

    public required byte[][] ListNames { get; init; }

    public required byte[] ScriptName { get; init; }
}
