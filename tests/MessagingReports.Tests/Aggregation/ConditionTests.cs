using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

public sealed class ConditionTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(62, false)]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(66, false)]
    [InlineData(127, false)]
    [InlineData(255, false)]
    public void Contains_ACode_IsWhetherItWasNamed(byte code, bool expected)
    {
        Condition condition = Condition.In(
            AttemptsRelation.Result, (AttemptResult)0, (AttemptResult)2, (AttemptResult)63);

        Assert.Equal(expected, condition.Contains(code));
    }

    [Fact]
    public void IsTrue_OfABoolean_IsCodeOne() =>
        Assert.Equal(0b10ul, Condition.IsTrue(AttemptsRelation.OptOut).Codes);
}
