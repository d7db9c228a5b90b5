using MessagingReports.DuckDb.Ordering;

namespace MessagingReports.DuckDb.Tests;

public sealed class StoredRowsTests
{
    [Theory]
    [InlineData(5, 5, 1, true)]
    [InlineData(5, 9, 5, true)]
    [InlineData(5, 9, 4, false)]
    [InlineData(0, 0, 0, false)]
    [InlineData(0, -1, 0, false)]
    public void AreTogether_OnlyWithoutAnotherRowAmongThem(long first, long last, long count, bool expected) =>
        Assert.Equal(expected, new StoredRows(first, last, count).AreTogether);

    [Fact]
    public void With_NextRows_ReachesFromTheFirstToTheLast()
    {
        StoredRows rows = default(StoredRows).With(new StoredRows(7, 9, 3)).With(new StoredRows(12, 13, 2));

        Assert.Equal(new StoredRows(7, 13, 5), rows);
    }

    [Fact]
    public void Condition_NamesBothEnds() => Assert.Equal("rowid BETWEEN 7 AND 13", new StoredRows(7, 13, 7).Condition);
}
