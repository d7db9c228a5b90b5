using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>A reference column of the rows being written.</summary>
internal readonly struct ReferenceColumn(RecordBatchBuilder batch, RelationColumn column)
{
    private readonly DictionaryBuilder? _builder = (DictionaryBuilder?)batch.Find(column);

    public void Append(string? id) => _builder?.Append(id);
}
