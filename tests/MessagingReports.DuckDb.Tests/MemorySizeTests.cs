namespace MessagingReports.DuckDb.Tests;

public sealed class MemorySizeTests
{
    [Theory]
    [InlineData("256MB", 256_000_000)]
    [InlineData("1 GiB", 1_073_741_824)]
    [InlineData("64KB", 64_000)]
    [InlineData("2TB", 2_000_000_000_000)]
    public void TryParse_Amount_GivesBytes(string text, long expected)
    {
        Assert.True(MemorySize.TryParse(text, out long bytes));
        Assert.Equal(expected, bytes);
    }
}
