using FsCheck;
using FsCheck.Fluent;
using MessagingReports.Contract.Tests.Stores;

namespace MessagingReports.Contract.Tests.Parity;

/// <summary>Stores of every form; a failing one shrinks to a smaller and plainer one of the same form.</summary>
public static class ParityGenerators
{
    private const int MostAttempts = 80;

    public static Arbitrary<ParityShape> Shapes()
    {
        Gen<ParityShape> shapes =
            from form in Gen.Elements(StoreForm.Available.Select(form => form.Name))
            from seed in Gen.Choose(1, int.MaxValue)
            from attempts in Gen.Frequency((1, Gen.Choose(0, 5)), (4, Gen.Choose(20, MostAttempts)))
            from isNasty in Gen.Elements(true, false)
            from request in Gen.Choose(0, 99)
            select new ParityShape(form, (ulong)seed, attempts, isNasty, request);
        return Arb.From(shapes, Shrink);
    }

    private static IEnumerable<ParityShape> Shrink(ParityShape shape)
    {
        if (shape.IsNasty)
        {
            yield return shape with { IsNasty = false };
        }

        if (shape.Attempts > 0)
        {
            yield return shape with { Attempts = shape.Attempts / 2 };
        }
    }
}
