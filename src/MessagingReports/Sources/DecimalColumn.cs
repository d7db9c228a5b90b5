using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>A decimal column of the rows being written.</summary>
internal readonly struct DecimalColumn(RecordBatchBuilder batch, RelationColumn column)
{
    private readonly FixedBuilder<long>? _builder = (FixedBuilder<long>?)batch.Find(column);

    public void Append(decimal value) => _builder?.Append(DecimalScaling.ToScaled(value, _builder.Column));

    public void Append(decimal? value)
    {
        if (value is { } present)
        {
            Append(present);
        }
        else
        {
            _builder?.AppendNull();
        }
    }
}
