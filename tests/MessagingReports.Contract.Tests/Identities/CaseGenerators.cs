using FsCheck;
using FsCheck.Fluent;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Cases of every window; a failing one shrinks to a smaller, plainer store and a wider window.</summary>
public static class CaseGenerators
{
    private const int MostAttempts = 60;

    public static Arbitrary<CaseShape> Cases() =>
        Of(Gen.Elements(CaseWindow.Unbounded, CaseWindow.Days, CaseWindow.Edges));

    internal static Arbitrary<CaseShape> Of(Gen<CaseWindow> windows)
    {
        Gen<CaseShape> shapes =
            from seed in Gen.Choose(1, int.MaxValue)
            from attempts in Gen.Frequency((1, Gen.Choose(0, 10)), (4, Gen.Choose(10, MostAttempts)))
            from isNasty in Gen.Elements(true, false)
            from account in Gen.Choose(0, 9)
            from window in windows
            from edge in Gen.Choose(0, 99)
            from other in Gen.Choose(0, 99)
            select new CaseShape((ulong)seed, attempts, isNasty, account, window, edge, other);
        return Arb.From(shapes, Shrink);
    }

    private static IEnumerable<CaseShape> Shrink(CaseShape shape)
    {
        if (shape.IsNasty)
        {
            yield return shape with { IsNasty = false };
        }

        if (shape.Window != CaseWindow.Unbounded)
        {
            yield return shape with { Window = CaseWindow.Unbounded };
        }

        foreach (int attempts in new[] { shape.Attempts / 2, shape.Attempts - 1 }.Distinct())
        {
            if (attempts >= 0 && attempts < shape.Attempts)
            {
                yield return shape with { Attempts = attempts };
            }
        }
    }
}
