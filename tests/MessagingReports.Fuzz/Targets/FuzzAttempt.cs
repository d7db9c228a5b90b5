using MessagingReports.Relations;

namespace MessagingReports.Fuzz.Targets;

/// <summary>The stored values of one attempt, as a careless host hands them out; null is null.</summary>
internal sealed class FuzzAttempt
{
    private readonly Dictionary<RelationColumn, object?> _values = [];

    /// <summary>Bytes for ids, references and texts, a <see cref="long"/> for everything else.</summary>
    public object? this[RelationColumn column]
    {
        get => _values.GetValueOrDefault(column);
        set => _values[column] = value;
    }

    public byte[] Text(RelationColumn column) => this[column] as byte[] ?? [];

    public long? Number(RelationColumn column) => this[column] as long?;
}
