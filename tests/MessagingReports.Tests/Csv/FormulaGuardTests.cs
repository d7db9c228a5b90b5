using System.Text;
using FsCheck.Xunit;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=1", true)]
    [InlineData("+1", true)]
    [InlineData("-1", true)]
    [InlineData("@a", true)]
    [InlineData("\ta", true)]
    [InlineData("\ra", true)]
    [InlineData("\na", true)]
    [InlineData("＝a", true)]
    [InlineData("＋a", true)]
    [InlineData("－a", true)]
    [InlineData("＠", true)]
    [InlineData("'a", true)]
    [InlineData("", false)]
    [InlineData(" =1", false)]
    [InlineData("a=1", false)]
    [InlineData("＂a", false)]
    [InlineData("～a", false)]
    [InlineData("ｋ", false)]
    [InlineData("⼋", false)]
    [InlineData("‐hyphen", false)]
    [InlineData("–dash", false)]
    [InlineData("|cmd", false)]
    [InlineData("%0", false)]
    public void NeedsGuard_FirstCharacter_Decides(string cell, bool expected)
    {
        Assert.Equal(expected, FormulaGuard.NeedsGuard(cell));
        Assert.Equal(expected, FormulaGuard.NeedsGuard(Encoding.UTF8.GetBytes(cell)));
    }

    [Fact]
    public void NeedsGuard_HalfACharacter_IsNotLookedAtBeyondItsEnd() =>
        Assert.False(FormulaGuard.NeedsGuard([0xEF, 0xBC]));

    [Theory]
    [InlineData("'=1", "=1")]
    [InlineData("''a", "'a")]
    [InlineData("'", "")]
    [InlineData("", "")]
    [InlineData("a'b", "a'b")]
    public void Remove_PrintedCell_RestoresTheStoredText(string printed, string stored)
    {
        Assert.Equal(stored, FormulaGuard.Remove(printed));
        Assert.Equal(stored, Encoding.UTF8.GetString(FormulaGuard.Remove(Encoding.UTF8.GetBytes(printed))));
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(CellGenerators)])]
    public void Remove_AnyGuardedCell_RestoresIt(NastyText text)
    {
        string printed = FormulaGuard.NeedsGuard(text.Value) ? "'" + text.Value : text.Value;
        Assert.Equal(text.Value, FormulaGuard.Remove(printed));
        Assert.False(printed.Length > 0 && printed[0] != '\'' && FormulaGuard.NeedsGuard(printed));
    }
}
