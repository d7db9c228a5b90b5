namespace MessagingReports.DuckDb.Tests;

/// <summary>Messages with text that came from elsewhere stay one line of a bearable length.</summary>
public sealed class ThrowTests
{
    [Fact]
    public void SourceFailed_SeveralLines_AreOne() => Assert.Equal(
        "duckdb: attempts: found 'IO Error:\uFFFDno space\uFFFD\uFFFDleft', expected an answer. " +
        "Look after the store and try again.",
        Throw.SourceFailed("attempts", "IO Error:\nno space\r\nleft", new IOException()).Message);

    [Fact]
    public void SourceFailed_LongText_IsCut() => Assert.Equal(
        $"duckdb: attempts: found '{new string('x', 300)}…', expected an answer. Look after the store and try again.",
        Throw.SourceFailed("attempts", new string('x', 301), new IOException()).Message);

    [Fact]
    public void CannotOpen_PathWithALineBreak_IsOneLine() => Assert.Equal(
        "duckdb: found no file at a\uFFFDb, expected a DuckDB database that can be read. Check the path.",
        Throw.CannotOpen("a\nb", "no file").Message);

    [Fact]
    public void NoFolder_PathWithALineSeparator_IsOneLine() => Assert.Equal(
        "duckdb: found no folder at a\uFFFDb, expected a data folder. Check the path.",
        Throw.NoFolder("a\u2028b").Message);

    [Fact]
    public void FileExists_PathWithALineBreak_IsOneLine() => Assert.Equal(
        "duckdb: found a file at a\uFFFDb, expected none. Remove it or choose another path.",
        Throw.FileExists("a\nb").Message);

    [Fact]
    public void BadMemoryLimit_LongText_IsCut() => Assert.Equal(
        $"MemoryLimit: found '{new string('9', 80)}…', expected a whole number and a unit such as 256MB or 2GiB. " +
        "Correct the option.",
        Throw.BadMemoryLimit(new string('9', 81)).Message);
}
