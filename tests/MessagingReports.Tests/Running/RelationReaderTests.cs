using MessagingReports.Checks;
using MessagingReports.Relations;
using MessagingReports.Running;

namespace MessagingReports.Tests.Running;

/// <summary>Where the rows of one relation end that come before those of another.</summary>
public sealed class RelationReaderTests
{
    private const int Rows = 4;

    // A caller's memory may go on behind a batch's rows.
    private static readonly long[] Times = [10, 20, 20, 30, 5, 5];

    [Theory]
    [InlineData(0, 10, false, 0)]
    [InlineData(0, 10, true, 1)]
    [InlineData(0, 15, true, 1)]
    [InlineData(0, 20, false, 1)]
    [InlineData(0, 20, true, 3)]
    [InlineData(2, 20, false, 2)]
    [InlineData(2, 20, true, 3)]
    [InlineData(0, 30, true, 4)]
    [InlineData(0, 40, false, 4)]
    public async Task EndBefore_AnotherRelationsTime_IsTheFirstRowThatComesAfterIt(
        int row, long instant, bool winsTies, int end)
    {
        await using RelationReader reader = Reader();
        await reader.MoveNextAsync();
        reader.Row = row;

        Assert.Equal(end, reader.EndBefore(instant, winsTies));
        Assert.Equal(Times[row], reader.Instant);
    }

    [Fact]
    public async Task MoveNextAsync_BatchesWithAndWithoutRows_StopsAtTheFirstRowOfThoseWith()
    {
        await using RelationReader reader = Reader();
        Assert.True(await reader.MoveNextAsync());
        Assert.Equal(Rows, reader.Batch!.Count);
        reader.Row = Rows;

        Assert.True(await reader.MoveNextAsync());
        Assert.Equal((Rows, 0), (reader.Batch!.Count, reader.Row));
        Assert.False(await reader.MoveNextAsync());
        Assert.Null(reader.Batch);
    }

    private static RelationReader Reader()
    {
        SourceQuery query = new()
        {
            Relation = AttemptsRelation.Schema,
            Columns = [AttemptsRelation.StartedAt],
            Scope = ReportScope.Account("A1"),
            AccountIds = ["A1"],
            Start = TestStore.Start,
            End = TestStore.At(1),
        };
        StubSource source = new() { Read = (_, _) => new[] { Batch(0), Batch(Rows), Batch(0), Batch(Rows) }.ToAsyncEnumerable() };
        return new RelationReader(source, query, new RecordChecks([]), CancellationToken.None);
    }

    private static RecordBatch Batch(int rows) =>
        new(AttemptsRelation.Schema, [new FixedVector<long>(AttemptsRelation.StartedAt, Times.AsMemory(0, rows))]);
}
