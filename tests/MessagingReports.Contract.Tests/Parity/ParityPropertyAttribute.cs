using FsCheck.Xunit;
using MessagingReports.Contract.Tests.Runs;

namespace MessagingReports.Contract.Tests.Parity;

/// <summary>A property over <see cref="ParityGenerators"/>; <see cref="PropertyCount"/> says how often.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ParityPropertyAttribute : PropertyAttribute
{
    public ParityPropertyAttribute()
    {
        Arbitrary = [typeof(ParityGenerators)];
        MaxTest = PropertyCount.Or(usual: 20);
        QuietOnSuccess = true;
    }
}
