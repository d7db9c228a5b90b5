using NodaTime;

namespace MessagingReports.Model;

/// <summary>One load of a list into an account or an enterprise.</summary>
/// <remarks>A record of the relation <c>list_loads</c>; the property names are its column names.</remarks>
public sealed class ListLoad
{
    /// <summary>The id of the load.</summary>
    public required string LoadId { get; init; }

    /// <summary>The enterprise the record belongs to.</summary>
    public required string EnterpriseId { get; init; }

    /// <summary>The account, or null for a list of the whole enterprise.</summary>
    public string? AccountId { get; init; }

    /// <summary>The list loaded; null when the load failed before there was one.</summary>
    public string? ListId { get; init; }

    /// <summary>The platform's name of the list.</summary>
    public string? ListName { get; init; }

    /// <summary>File or list name exactly as the client supplied it.</summary>
    public required string OriginalName { get; init; }

    /// <summary>What the list is used for.</summary>
    public required ListType ListType { get; init; }

    /// <summary>What the load does.</summary>
    public required LoadAction Action { get; init; }

    /// <summary>Where the load came from.</summary>
    public required LoadSource Source { get; init; }

    /// <summary>User or integration that loaded.</summary>
    public string? LoadedBy { get; init; }

    /// <summary>Mapping or specification used.</summary>
    public string? SpecificationFile { get; init; }

    /// <summary>Declared character set.</summary>
    public string? CharacterSet { get; init; }

    /// <summary>When the file arrived or the request was accepted.</summary>
    public Instant? ReceivedAt { get; init; }

    /// <summary>When it began; the window key.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>When it finished; null while it is loading. Not before <see cref="StartedAt"/>.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>How far the load came.</summary>
    public required ListLoadStatus Status { get; init; }

    /// <summary>
    /// Data records read; of an ended load, the sum of <see cref="AcceptedRecords"/> and the rejected ones.
    /// </summary>
    public required long TotalRecords { get; init; }

    /// <summary>Records stored.</summary>
    public required long AcceptedRecords { get; init; }

    /// <summary>Records rejected as duplicates.</summary>
    public required long RejectedDuplicate { get; init; }

    /// <summary>Records rejected for want of a usable device.</summary>
    public required long RejectedInvalidDevice { get; init; }

    /// <summary>Records rejected for a missing mandatory field.</summary>
    public required long RejectedMissingData { get; init; }

    /// <summary>Records rejected for their format.</summary>
    public required long RejectedFormat { get; init; }

    /// <summary>Records rejected for any other reason.</summary>
    public required long RejectedOther { get; init; }

    /// <summary>Why the load failed or was cancelled.</summary>
    public string? FailureMessage { get; init; }
}
