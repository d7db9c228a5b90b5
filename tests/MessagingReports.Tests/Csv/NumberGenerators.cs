using FsCheck;
using FsCheck.Fluent;

namespace MessagingReports.Tests.Csv;

/// <summary>A 64-bit integer of any magnitude; FsCheck's own stay below a hundred or so.</summary>
public sealed record WideLong(long Value);

/// <summary>A 128-bit integer of any magnitude, powers of ten and their neighbours included.</summary>
public sealed record WideInteger(Int128 Value);

public static class NumberGenerators
{
    private static Gen<long> Bits =>
        from a in Gen.Choose(0, 0xFFFF)
        from b in Gen.Choose(0, 0xFFFF)
        from c in Gen.Choose(0, 0xFFFF)
        from d in Gen.Choose(0, 0xFFFF)
        select ((long)a << 48) | ((long)b << 32) | ((long)c << 16) | (long)d;

    public static Arbitrary<WideLong> Longs()
    {
        Gen<WideLong> longs =
            from bits in Bits
            from shift in Gen.Choose(0, 63)
            select new WideLong(bits >> shift);
        return longs.ToArbitrary();
    }

    public static Arbitrary<WideInteger> Integers()
    {
        Gen<WideInteger> any =
            from upper in Bits
            from lower in Bits
            from shift in Gen.Choose(0, 127)
            select new WideInteger(unchecked(new Int128((ulong)upper, (ulong)lower)) >> shift);
        Gen<WideInteger> nearPowers =
            from exponent in Gen.Choose(0, 38)
            from distance in Gen.Choose(-1, 1)
            from sign in Gen.Elements(1, -1)
            select new WideInteger(sign * (Power(exponent) + distance));
        return Gen.OneOf(any, nearPowers).ToArbitrary();
    }

    private static Int128 Power(int exponent)
    {
        Int128 power = 1;
        for (int index = 0; index < exponent; index++)
        {
            power *= 10;
        }

        return power;
    }
}
