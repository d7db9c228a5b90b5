using MessagingReports.Relations;
using NodaTime;

namespace MessagingReports.Sources;

/// <summary>An instant column of the rows being written; finer parts than a microsecond are dropped.</summary>
internal readonly struct InstantColumn(RecordBatchBuilder batch, RelationColumn column)
{
    private readonly FixedBuilder<long>? _builder = (FixedBuilder<long>?)batch.Find(column);

    public void Append(Instant value) => _builder?.Append(ToMicroseconds(value));

    public void Append(Instant? value)
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

    /// <summary>Microseconds since 1970, rounded toward the past also before it.</summary>
    public static long ToMicroseconds(Instant value)
    {
        long ticks = value.ToUnixTimeTicks();
        return ticks >= 0 ? ticks / 10 : ((ticks + 1) / 10) - 1;
    }
}
