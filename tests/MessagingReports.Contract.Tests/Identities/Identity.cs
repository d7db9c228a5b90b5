using FsCheck;
using FsCheck.Fluent;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Holds an identity over one case.</summary>
internal static class Identity
{
    /// <summary>Runs a check on the case.</summary>
    /// <param name="shape">The case.</param>
    /// <param name="check">
    /// Asserts the identity and returns how many facts it looked at. A case without any does not count: when there are
    /// too many of them, the property fails because it was never put to the test.
    /// </param>
    public static Task<Property> HoldAsync(CaseShape shape, Func<IdentityCase, Task<int>> check) =>
        HoldAsync(shape, _ => true, check);

    /// <summary>Runs a check on a case whose window is within Service Detail's limit.</summary>
    public static Task<Property> HoldShortAsync(CaseShape shape, Func<IdentityCase, Task<int>> check) =>
        HoldAsync(shape, item => item.IsShort, check);

    /// <summary>Runs a check on a case whose window holds everything.</summary>
    public static Task<Property> HoldUnboundedAsync(CaseShape shape, Func<IdentityCase, Task<int>> check) =>
        HoldAsync(shape, item => item.IsUnbounded, check);

    private static async Task<Property> HoldAsync(
        CaseShape shape, Func<IdentityCase, bool> isMeant, Func<IdentityCase, Task<int>> check)
    {
        IdentityCase item = IdentityCase.Of(shape);
        int facts = isMeant(item) ? await check(item) : 0;
        return true.When(facts > 0);
    }
}
