using MessagingReports.Aggregation;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

public sealed unsafe class ValueColumnTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    [InlineData(1, 1)]
    [InlineData(-2, 1)]
    [InlineData((1L << 45) - 1, 45)]
    [InlineData(1L << 45, 46)]
    [InlineData(-(1L << 45), 45)]
    [InlineData(long.MaxValue, 63)]
    [InlineData(long.MinValue, 63)]
    public void Take_OneOfManyLongs_HasTheBitsOfItsMagnitude(long value, int bits)
    {
        ValueColumn column = new(AttemptsRelation.SizeBytes, blockRows: 16);
        for (int at = 0; at < 11; at++)
        {
            RecordBatch batch = AttemptRow.Batch(
                [.. Enumerable.Range(0, 11).Select(i => new AttemptRow { SizeBytes = i == at ? value : 0 })]);

            column.Take(batch, 0, 11);
            Assert.Equal(bits, column.Bits);
            Assert.Equal(value, column.Values[at]);

            column.Take(batch, at, 1);
            Assert.Equal(bits, column.Bits);
            Assert.Equal(value, column.Values[0]);
        }
    }

    [Fact]
    public void Take_Int32_AreWidened()
    {
        ValueColumn column = new(AttemptsRelation.DcAttempts, blockRows: 16);
        int[] values = [int.MinValue, -1, 0, 1, int.MaxValue, 7, -7, 8, 9];

        RecordBatch batch = AttemptRow.Batch([.. values.Select(value => new AttemptRow { DcAttempts = value })]);
        column.Take(batch, 1, 8);

        Assert.Equal(31, column.Bits);
        Assert.Equal(values[1..].Select(value => (long)value), new ReadOnlySpan<long>(column.Values, 8).ToArray());
        for (int count = 0; count < 9; count++)
        {
            column.Values[count] = 77;
            column.Take(batch, 0, count);
            Assert.Equal(77, column.Values[count]);
        }
    }
}
