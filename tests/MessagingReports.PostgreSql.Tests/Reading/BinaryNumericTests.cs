using FsCheck.Xunit;
using MessagingReports.PostgreSql.Reading;
using MessagingReports.PostgreSql.Writing;

namespace MessagingReports.PostgreSql.Tests.Reading;

/// <summary>The server's form of numeric: digits of base 10 000; literals are what PostgreSQL 15 sends.</summary>
public sealed class BinaryNumericTests
{
    [Theory]
    [InlineData("0000 0000 0000 0000", 4, "0")]
    [InlineData("0001 0000 0000 0000 0001", 0, "1")]
    [InlineData("0001 0000 0000 0000 0001", 4, "10000")]
    [InlineData("0002 0000 4000 0001 000C 1388", 4, "-125000")]
    [InlineData("0001 FFFF 0000 0004 0001", 4, "1")]
    [InlineData("0001 FFFE 0000 0006 0064", 6, "1")]
    [InlineData("0001 0001 0000 0000 0002", 2, "2000000")]
    public void TryRead_WhatTheServerSends_IsTheScaledNumber(string hex, int scale, string expected)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.True(BinaryNumeric.TryRead(bytes, scale, out Int128 value));
        Assert.Equal(expected, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("00000000C0000000", 4)] // NaN
    [InlineData("00000000D0000000", 4)] // infinity
    [InlineData("00000000F0000000", 4)] // minus infinity
    [InlineData("0001FFFE000000050BB8", 4)] // 0.00003
    [InlineData("0001000A000000000001", 0)] // 1e40
    public void TryRead_NotExact_IsRefused(string hex, int scale) =>
        Assert.False(BinaryNumeric.TryRead(Convert.FromHexString(hex), scale, out _));

    [Property]
    public bool Write_AnyNumberAndScale_ReadsBack(long number, byte scale)
    {
        long scaled = number % 1_000_000_000_000_000_000;
        int decimals = scale % 19;
        RowBuffer buffer = new();
        BinaryNumericWriter.Write(scaled, decimals, buffer);
        return BinaryNumeric.TryRead(buffer.Bytes.Span[sizeof(int)..], decimals, out Int128 read) && read == scaled;
    }

    [Property]
    public bool Write_AnyNumberBaseTenThousand_ReadsBack(int number, byte zeros)
    {
        long scaled = number * (long)Math.Pow(10, zeros % 9);
        RowBuffer buffer = new();
        BinaryNumericWriter.Write(scaled, 6, buffer);
        return BinaryNumeric.TryRead(buffer.Bytes.Span[sizeof(int)..], 6, out Int128 read) && read == scaled;
    }
}
