using System.Buffers.Binary;
using System.Numerics;
using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>Integers of 16, 32 or 64 bits, refused where they do not fit.</summary>
internal sealed class IntegerParser<T>(FixedBuilder<T> builder) : ColumnParser(builder)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private static readonly long Least = long.CreateChecked(T.MinValue);
    private static readonly long Greatest = long.CreateChecked(T.MaxValue);

    public override bool Append(ReadOnlySpan<byte> value)
    {
        long number = value.Length switch
        {
            sizeof(int) => BinaryPrimitives.ReadInt32BigEndian(value),
            sizeof(long) => BinaryPrimitives.ReadInt64BigEndian(value),
            _ => BinaryPrimitives.ReadInt16BigEndian(value),
        };
        if (number < Least || number > Greatest)
        {
            return false;
        }

        builder.Append(T.CreateTruncating(number));
        return true;
    }
}
