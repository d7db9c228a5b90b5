using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>An enumeration or boolean column of the rows being written; undefined codes pass, the run refuses
/// them.</summary>
internal readonly struct CodeColumn(RecordBatchBuilder batch, RelationColumn column)
{
    private readonly FixedBuilder<byte>? _builder = (FixedBuilder<byte>?)batch.Find(column);

    public void Append(byte code) => _builder?.Append(code);

    public void Append(byte? code) => _builder?.Append(code);

    public void Append(bool value) => _builder?.Append(value ? (byte)1 : (byte)0);
}
