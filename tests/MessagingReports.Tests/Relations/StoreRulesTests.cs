using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Relations;

public class StoreRulesTests
{
    [Theory]
    [InlineData("A", true)]
    [InlineData(" spaces and = signs ", true)]
    [InlineData("é\u00A0😀", true)]
    [InlineData("", false)]
    [InlineData("a\u0000", false)]
    [InlineData("a\u001F", false)]
    [InlineData("a\u007F", false)]
    [InlineData("a\u0080", false)]
    [InlineData("a\u009F", false)]
    [InlineData("a\u00A0", true)]
    public void IsId_Text_WithoutControls(string id, bool expected) =>
        Assert.Equal(expected, StoreRules.IsId(Encoding.UTF8.GetBytes(id)));

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void IsId_Length_AtMost128Bytes(int length, bool expected) =>
        Assert.Equal(expected, StoreRules.IsId(Encoding.UTF8.GetBytes(new string('x', length))));

    [Theory]
    [InlineData("USD", true)]
    [InlineData("usd", false)]
    [InlineData("US", false)]
    [InlineData("USDX", false)]
    [InlineData("ÜSD", false)]
    [InlineData("", false)]
    public void IsCurrency_Text_ThreeCapitals(string currency, bool expected) =>
        Assert.Equal(expected, StoreRules.IsCurrency(currency));
}
