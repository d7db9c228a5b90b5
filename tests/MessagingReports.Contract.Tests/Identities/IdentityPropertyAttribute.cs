using FsCheck.Xunit;
using MessagingReports.Contract.Tests.Runs;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>An identity that is held over random cases, and by <see cref="HardShapeTests"/> over fixed ones.</summary>
/// <remarks>
/// A failure prints the case and the seed triple to replay it with, <c>[IdentityProperty(Replay = "…")]</c>.
/// <see cref="PropertyCount"/> says how many cases are tried.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IdentityPropertyAttribute : PropertyAttribute
{
    /// <summary>An identity over cases of a generator, which is <see cref="CaseGenerators"/> unless said.</summary>
    public IdentityPropertyAttribute(Type? cases = null)
    {
        Arbitrary = [cases ?? typeof(CaseGenerators)];
        MaxTest = PropertyCount.Or(usual: 16);
        MaxRejected = 40 * MaxTest;
        QuietOnSuccess = true;
    }
}
