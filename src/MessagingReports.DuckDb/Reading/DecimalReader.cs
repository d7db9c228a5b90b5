using System.Numerics;
using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Decimals of another precision than the declared one, refused where they do not fit exactly.</summary>
internal sealed unsafe class DecimalReader<TFrom> : FixedReader<long>
    where TFrom : unmanaged, IBinaryInteger<TFrom>
{
    private const long Limit = 1_000_000_000_000_000_000; // 18 digits
    private readonly Int128 _factor = 1;
    private readonly Int128 _divisor = 1;

    public DecimalReader(RelationColumn column, int scale)
        : base(column)
    {
        for (int i = scale; i < column.Scale; i++)
        {
            _factor *= 10;
        }

        for (int i = column.Scale; i < scale; i++)
        {
            _divisor *= 10;
        }
    }

    public override string Describe(NativeVector vector, int row) =>
        FormattableString.Invariant($"a decimal outside dec(18,{Column.Scale})");

    protected override int Copy(NativeVector vector, int count, long* target)
    {
        TFrom* source = vector.Values<TFrom>();
        int refused = -1;
        for (int i = count - 1; i >= 0; i--)
        {
            Int128 value = Int128.CreateTruncating(source[i]);
            (Int128 quotient, Int128 rest) = Int128.DivRem(value, _divisor);
            Int128 bound = Limit / _factor;
            if (rest == 0 && quotient > -bound && quotient < bound)
            {
                target[i] = (long)(quotient * _factor);
            }
            else
            {
                target[i] = 0;
                refused = vector.IsNull(i) ? refused : i;
            }
        }

        return refused;
    }
}
