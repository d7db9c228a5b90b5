using FsCheck.Xunit;

namespace MessagingReports.Contract.Tests.Runs;

/// <summary>A property over the cases of a generator; <see cref="PropertyCount"/> says how many.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CountedPropertyAttribute : PropertyAttribute
{
    public CountedPropertyAttribute(Type cases, int usual)
    {
        Arbitrary = [cases];
        MaxTest = PropertyCount.Or(usual);
        QuietOnSuccess = true;
    }
}
