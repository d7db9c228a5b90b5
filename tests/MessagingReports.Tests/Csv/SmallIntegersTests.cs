using System.Globalization;
using System.Text;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed unsafe class SmallIntegersTests
{
    [Fact]
    public void TextsAndLength_EveryNumber_AreItsDigits()
    {
        Assert.Equal(1000, SmallIntegers.Count);
        for (int value = 0; value < SmallIntegers.Count; value++)
        {
            int length = SmallIntegers.Length((uint)value);
            Assert.Equal(
                value.ToString(CultureInfo.InvariantCulture),
                Encoding.ASCII.GetString(SmallIntegers.Texts + (value * SmallIntegers.Bytes), length));
        }
    }
}
