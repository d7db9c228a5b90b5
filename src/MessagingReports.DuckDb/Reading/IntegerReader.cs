using System.Numerics;
using MessagingReports.DuckDb.Native;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Integers of another width than the declared one, refused where they do not fit.</summary>
internal sealed unsafe class IntegerReader<TFrom, TTo>(RelationColumn column) : FixedReader<TTo>(column)
    where TFrom : unmanaged, IBinaryInteger<TFrom>
    where TTo : unmanaged, IBinaryInteger<TTo>
{
    public override string Describe(NativeVector vector, int row) => "an integer out of range";

    protected override int Copy(NativeVector vector, int count, TTo* target)
    {
        TFrom* source = vector.Values<TFrom>();
        int refused = -1;
        for (int i = count - 1; i >= 0; i--)
        {
            // A null row may hold any bits.
            TTo value = TTo.CreateTruncating(source[i]);
            target[i] = value;
            if (TTo.IsNegative(value) != TFrom.IsNegative(source[i]) || TFrom.CreateTruncating(value) != source[i])
            {
                refused = vector.IsNull(i) ? refused : i;
            }
        }

        return refused;
    }
}
