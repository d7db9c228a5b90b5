using MessagingReports.Relations;

namespace MessagingReports.Tests.Relations;

public class RecordBatchTests
{
    [Fact]
    public void Constructor_Vectors_CarriesTheirColumns()
    {
        using FixedVector<int> rings = new(AttemptsRelation.RingSeconds, new[] { 1, 2 });
        RecordBatch batch = new(AttemptsRelation.Schema, [rings]);
        Assert.Equal(2, batch.Count);
        Assert.True(batch.Has(AttemptsRelation.RingSeconds));
        Assert.False(batch.Has(AttemptsRelation.Device));
        Assert.Same(rings, batch.Fixed<int>(AttemptsRelation.RingSeconds));
    }

    [Fact]
    public void Constructor_NoVectors_NoRows() => Assert.Equal(0, new RecordBatch(AttemptsRelation.Schema, []).Count);

    [Fact]
    public void Constructor_ColumnOfAnotherRelation_Refused()
    {
        using FixedVector<int> holds = new(DirectConnectAttemptsRelation.HoldSeconds, new[] { 1 });
        ArgumentException error =
            Assert.Throws<ArgumentException>(() => new RecordBatch(AttemptsRelation.Schema, [holds]));
        Assert.Equal(
            "direct_connect_attempts.hold_seconds: found a column of another relation, expected one of attempts. " +
            "See RelationSchemas.",
            error.Message);
    }

    [Fact]
    public void Constructor_VectorsOfDifferentCounts_Refused()
    {
        using FixedVector<int> rings = new(AttemptsRelation.RingSeconds, new[] { 1, 2 });
        using FixedVector<int> calls = new(AttemptsRelation.CallSeconds, new[] { 1 });
        ArgumentException error =
            Assert.Throws<ArgumentException>(() => new RecordBatch(AttemptsRelation.Schema, [rings, calls]));
        Assert.Equal(
            "attempts.call_seconds: found 1 values, expected 2, one for each row of the attempts batch. " +
            "Append every column once a row.",
            error.Message);
    }

    [Fact]
    public void Indexer_ColumnNotCarried_Refused()
    {
        RecordBatch batch = new(AttemptsRelation.Schema, []);
        InvalidOperationException error =
            Assert.Throws<InvalidOperationException>(() => batch[AttemptsRelation.Device]);
        Assert.Equal(
            "attempts: found a batch without device, expected every column the query names. Fill SourceQuery.Columns.",
            error.Message);
    }
}
