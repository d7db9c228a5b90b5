using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>A text or id column of the rows being written.</summary>
internal readonly struct TextColumn(RecordBatchBuilder batch, RelationColumn column)
{
    private readonly TextBuilder? _builder = (TextBuilder?)batch.Find(column);

    public void Append(string? text)
    {
        if (_builder is null)
        {
            return;
        }

        if (string.IsNullOrEmpty(text))
        {
            _builder.AppendNull();
        }
        else
        {
            _builder.Append(text.AsSpan());
        }
    }
}
