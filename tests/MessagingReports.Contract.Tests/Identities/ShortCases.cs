using FsCheck;
using FsCheck.Fluent;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Cases whose window is mostly within Service Detail's limit.</summary>
public static class ShortCases
{
    public static Arbitrary<CaseShape> Cases() =>
        CaseGenerators.Of(Gen.Frequency((4, Gen.Constant(CaseWindow.Days)), (1, Gen.Constant(CaseWindow.Edges))));
}
