using System.Text;
using MessagingReports.ClickHouse.Writing;

namespace MessagingReports.ClickHouse.Tests.Writing;

/// <summary>What the server's own function gives, so that rows are found where they were put.</summary>
public sealed class SipHashTests
{
    [Theory]
    [InlineData("", 2202906307356721367)]
    [InlineData("ACC-1", 14216875083690273671)]
    public void Of_Text_IsTheServersHash(string text, ulong expected) =>
        Assert.Equal(expected, SipHash.Of(Encoding.UTF8.GetBytes(text)));
}
