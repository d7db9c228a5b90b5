using FsCheck.Xunit;
using MessagingReports.Contract.Tests.Runs;

namespace MessagingReports.Contract.Tests.Hostile;

/// <summary>A property over broken stores; <see cref="PropertyCount"/> says how many.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MutationPropertyAttribute : PropertyAttribute
{
    public MutationPropertyAttribute()
    {
        Arbitrary = [typeof(MutationProperties)];
        MaxTest = PropertyCount.Or(usual: 40);
        QuietOnSuccess = true;
    }
}
