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
        ValueColumn column = new(AttemptsRelation.SizeBytes, isSummed: true, blockRows: 16);
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Take_Int32_AreWidened(bool isSummed)
    {
        ValueColumn column = new(AttemptsRelation.DcAttempts, isSummed, blockRows: 32);
        int[] values =
            [int.MinValue, -1, 0, 1, int.MaxValue, 7, -7, 8, 9, -10, 11, -12, 13, -14, 15, -16, 17, -18, 19, -20];

        RecordBatch batch = AttemptRow.Batch([.. values.Select(value => new AttemptRow { DcAttempts = value })]);
        for (int count = 0; count < values.Length; count++)
        {
            column.Take(batch, 1, 0);
            column.Values[count] = 77;
            column.Take(batch, 1, count);

            Assert.Equal(isSummed ? 31 : 0, column.Bits);
            Assert.Equal(
                values.Skip(1).Take(count).Select(value => (long)value),
                new ReadOnlySpan<long>(column.Values, count).ToArray());
            Assert.Equal(77, column.Values[count]);
        }
    }

    [Fact]
    public void Take_NotSummed_HasNoBits()
    {
        ValueColumn column = new(AttemptsRelation.SizeBytes, isSummed: false, blockRows: 16);
        RecordBatch batch = AttemptRow.Batch([new AttemptRow { SizeBytes = 1L << 40 }]);

        column.Take(batch, 0, 1);

        Assert.Equal(0, column.Bits);
        Assert.Equal(1L << 40, column.Values[0]);
    }
}
