using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>
/// Timestamps of any precision as microseconds; finer ones are truncated towards the past, infinite ones refused.
/// </summary>
/// <param name="column">The column.</param>
/// <param name="factor">Microseconds in a unit, 1 or more.</param>
/// <param name="divisor">Units in a microsecond, 1 or more.</param>
internal sealed unsafe class InstantReader(RelationColumn column, long factor, long divisor) : FixedReader<long>(column)
{
    private const long Infinity = long.MaxValue;

    public override string Describe(NativeVector vector, int row) => "an infinite or unusable instant";

    protected override int Copy(NativeVector vector, int count, long* target)
    {
        long* source = vector.Values<long>();
        bool isOdd = false;
        if (factor == 1 && divisor == 1)
        {
            for (int i = 0; i < count; i++)
            {
                long value = source[i];
                target[i] = value;
                isOdd |= value == Infinity | value == -Infinity;
            }
        }
        else
        {
            for (int i = 0; i < count; i++)
            {
                long value = source[i];
                long floor = unchecked((value / divisor) - (value % divisor < 0 ? 1 : 0));
                target[i] = unchecked(floor * factor);
                isOdd |= value == Infinity | value == -Infinity;
                isOdd |= floor > Infinity / factor | floor < -Infinity / factor;
            }
        }

        return isOdd ? Refused(vector, count) : -1;
    }

    private int Refused(NativeVector vector, int count)
    {
        long* source = vector.Values<long>();
        for (int i = 0; i < count; i++)
        {
            long floor = unchecked((source[i] / divisor) - (source[i] % divisor < 0 ? 1 : 0));
            bool isOdd = source[i] == Infinity
                || source[i] == -Infinity
                || floor > Infinity / factor
                || floor < -Infinity / factor;
            if (isOdd && !vector.IsNull(i))
            {
                return i;
            }
        }

        return -1;
    }
}
