using FsCheck;
using FsCheck.Fluent;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Cases whose window holds everything.</summary>
public static class UnboundedCases
{
    public static Arbitrary<CaseShape> Cases() => CaseGenerators.Of(Gen.Constant(CaseWindow.Unbounded));
}
