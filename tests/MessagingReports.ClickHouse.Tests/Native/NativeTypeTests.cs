using MessagingReports.ClickHouse.Native;

namespace MessagingReports.ClickHouse.Tests.Native;

public sealed class NativeTypeTests
{
    [Theory]
    [InlineData("String", "Text", 0, false)]
    [InlineData("Nullable(String)", "Text", 0, true)]
    [InlineData("LowCardinality(Nullable(String))", "Text", 0, true)]
    [InlineData("Int8", "Signed", 1, false)]
    [InlineData("Nullable(Int64)", "Signed", 8, true)]
    [InlineData("UInt16", "Unsigned", 2, false)]
    [InlineData("Bool", "Unsigned", 1, false)]
    [InlineData("Decimal(9, 2)", "Signed", 4, false)]
    [InlineData("Decimal(18,6)", "Signed", 8, false)]
    [InlineData("Nullable(Decimal(38, 4))", "Signed", 16, true)]
    [InlineData("Enum8('a' = 1)", "Signed", 1, false)]
    [InlineData("Enum16('a' = -300)", "Signed", 2, false)]
    [InlineData("DateTime64(6)", "Other", 0, false)]
    [InlineData("Float64", "Other", 0, false)]
    [InlineData("Decimal(76, 2)", "Other", 0, false)]
    public void Parse_Type_TellsHowValuesLie(string text, string kind, int size, bool isNullable)
    {
        NativeType type = NativeType.Parse(text);

        Assert.Equal((kind, size, isNullable), (type.Kind.ToString(), type.Size, type.IsNullable));
    }

    [Fact]
    public void Parse_Enumeration_ReadsLabelsWithQuotesCommasAndBrackets() => Assert.Equal(
        [(-2, "a"), (0, "It's"), (7, "b), c = 1")],
        NativeType.Parse(@"Nullable(Enum8('a' = -2, 'It\'s' = 0, 'b), c = 1' = 7))").Labels!);

    [Fact]
    public void Parse_Decimal_HasPrecisionAndScale()
    {
        NativeType type = NativeType.Parse("Decimal(18, 4)");

        Assert.Equal((18, 4), (type.Precision, type.Scale));
    }
}
