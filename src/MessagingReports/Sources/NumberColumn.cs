using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>An integer column of the rows being written.</summary>
internal readonly struct NumberColumn<T>(RecordBatchBuilder batch, RelationColumn column)
    where T : unmanaged
{
    private readonly FixedBuilder<T>? _builder = (FixedBuilder<T>?)batch.Find(column);

    public void Append(T value) => _builder?.Append(value);

    public void Append(T? value) => _builder?.Append(value);
}
