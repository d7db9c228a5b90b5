using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>A reference column of the rows being written.</summary>
/// <remarks>
/// A store has few campaigns and very many rows of each, in turns: the codes of the strings seen last are kept, so that
/// most
/// ids are compared once and neither encoded nor hashed.
/// </remarks>
internal sealed class ReferenceColumn(RecordBatchBuilder batch, RelationColumn column)
{
    private const int Places = 256;

    private readonly DictionaryBuilder? _builder = (DictionaryBuilder?)batch.Find(column);
    private readonly string?[] _ids = new string?[Places];
    private readonly int[] _codes = new int[Places];

    public void Append(string? id)
    {
        if (_builder is null)
        {
            return;
        }

        if (string.IsNullOrEmpty(id))
        {
            _builder.AppendNull();
            return;
        }

        // Ids that differ mostly differ in their last characters or in their length.
        int place = (id[^1] + (id[^((id.Length + 1) / 2)] * 31) + (id.Length * 7)) & (Places - 1);
        if (id == _ids[place])
        {
            _builder.AppendCode(_codes[place]);
            return;
        }

        _builder.Append(id);
        _ids[place] = id;
        _codes[place] = _builder.LastCode;
    }
}
