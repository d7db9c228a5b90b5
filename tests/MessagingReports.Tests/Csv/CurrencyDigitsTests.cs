using System.Text;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed class CurrencyDigitsTests
{
    [Theory]
    [InlineData(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF")]
    [InlineData(3, "BHD IQD JOD KWD LYD OMR TND")]
    [InlineData(4, "CLF UYW")]
    [InlineData(2, "USD EUR GBP CAD MXN XXX")]
    public void For_Currency_GivesItsMinorDigits(int expected, string currencies)
    {
        foreach (string currency in currencies.Split(' '))
        {
            Assert.Equal(expected, CurrencyDigits.For(currency));
            Assert.Equal(expected, CurrencyDigits.For(Encoding.UTF8.GetBytes(currency)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("JP")]
    [InlineData("JPYX")]
    [InlineData("jpy")]
    [InlineData("F C")]
    [InlineData("ＪPY")]
    public void For_TextThatIsNoCode_GivesTwo(string currency)
    {
        Assert.Equal(2, CurrencyDigits.For(currency));
        Assert.Equal(2, CurrencyDigits.For(Encoding.UTF8.GetBytes(currency)));
    }
}
