using MessagingReports.Relations;

namespace MessagingReports.Sql;

/// <summary>A column of a relation as a store holds it; an engine adds the type it found.</summary>
/// <param name="Column">The declaration.</param>
/// <param name="Expression">SQL that gives the value, in the scope of <see cref="StoreRelation.From"/>.</param>
/// <param name="Labels">The labels of a native enumeration type in UTF-8; null when labels are held as text.</param>
/// <param name="Invalid">
/// SQL that is true for a value that cannot be taken exactly; null when the type excludes that.
/// </param>
internal record StoreColumn(
    RelationColumn Column, string Expression, IReadOnlyList<byte[]>? Labels = null, string? Invalid = null)
{
    /// <summary>Whether the engine already sorts the expression by its UTF-8 bytes.</summary>
    public bool SortsBytewise { get; init; }

    /// <summary>Whether the engine's type has no null, so that nothing has to be done about it.</summary>
    public bool IsNeverNull { get; init; }

    /// <summary>Whether an instant is held without a zone, in UTC.</summary>
    public bool IsLocalTime { get; init; }
}
