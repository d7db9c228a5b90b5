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

    [Theory]
    [InlineData(new long[] { 7, 8, 9 }, new long[] { 12, 13 }, 7, 13)]
    [InlineData(new long[] { 12, 9, 13 }, new long[] { 10, 11 }, 9, 13)]
    [InlineData(new long[] { 5 }, new long[] { 4 }, 4, 5)]
    public unsafe void With_MoreRows_ReachesFromTheLeastToTheGreatest(long[] some, long[] more, long first, long last)
    {
        StoredRows rows = default;
        fixed (long* ids = some)
        {
            rows = rows.With(ids, some.Length);
        }

        fixed (long* ids = more)
        {
            rows = rows.With(ids, more.Length);
        }

        Assert.Equal(new StoredRows(first, last, some.Length + more.Length), rows);
    }

    [Fact]
    public void Condition_NamesBothEnds() => Assert.Equal("rowid BETWEEN 7 AND 13", new StoredRows(7, 13, 7).Condition);
}
