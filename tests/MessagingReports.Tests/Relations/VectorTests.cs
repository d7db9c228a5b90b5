using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Relations;

public class VectorTests
{
    [Fact]
    public void TextVector_OverOffsets_GivesTheTexts()
    {
        using TextVector vector = new(AttemptsRelation.Device, new[] { 1, 3, 3, 6 }, "xabcde"u8.ToArray());
        Assert.Equal(3, vector.Count);
        Assert.Equal(["ab", "", "cde"], Enumerable.Range(0, 3).Select(row => Encoding.UTF8.GetString(vector[row])));
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(vector.IsNull));
        Assert.Equal(3, vector.LongestLength);
        Assert.False(vector.IsPadded);
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { -1, 1 })]
    [InlineData(new[] { 0, 2, 1 })]
    [InlineData(new[] { 0, 4 })]
    public void TextVector_BrokenOffsets_Refused(int[] offsets)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new TextVector(AttemptsRelation.Device, offsets, "abc"u8.ToArray()));
        Assert.Equal(
            "attempts.device: found offsets that decrease or leave the bytes, expected rows + 1 offsets that " +
            "never decrease. " +
            "Check how the vector was made.",
            error.Message);
    }

    [Fact]
    public void TextVector_OfAnotherType_Refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new TextVector(AttemptsRelation.StartedAt, new[] { 0 }, Array.Empty<byte>()));
        Assert.Equal(
            "attempts.started_at: found a TextVector, expected the vector of a Instant column. See RelationColumnType.",
            error.Message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void TextVector_RowOutside_OutOfRange(int row)
    {
        using TextVector vector = new(AttemptsRelation.Device, new[] { 0, 1 }, "a"u8.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(nameof(row), () => vector[row].Length);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(row), () => vector.IsNull(row));
    }

    [Fact]
    public void FixedVector_WithValidity_NullWhereTheBitIsClear()
    {
        using FixedVector<int> vector = new(AttemptsRelation.RingSeconds, new[] { 5, 6, 7 }, new byte[] { 0b101 });
        Assert.Equal([5, 6, 7], vector.Values.ToArray());
        Assert.True(vector.HasNulls);
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(vector.IsNull));
    }

    [Fact]
    public void FixedVector_WithoutValidity_NothingIsNull()
    {
        using FixedVector<long> vector = new(AttemptsRelation.StartedAt, new[] { 5L, 6 });
        Assert.False(vector.HasNulls);
        Assert.False(vector.IsNull(1));
    }

    [Fact]
    public void FixedVector_OfAnotherType_Refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new FixedVector<long>(AttemptsRelation.RingSeconds, new[] { 1L }));
        Assert.Equal(
            "attempts.ring_seconds: found a FixedVector<Int64>, expected the vector of a Int32 column. See " +
            "RelationColumnType.",
            error.Message);
    }

    [Fact]
    public void FixedVector_ShortValidity_Refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new FixedVector<int>(AttemptsRelation.RingSeconds, new int[9], new byte[] { 0xFF }));
        Assert.Equal(
            "attempts.ring_seconds: found 1 validity bytes, expected one bit for each of 9 rows. Check how the " +
            "vector was made.",
            error.Message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void FixedVector_RowOutside_OutOfRange(int row)
    {
        using FixedVector<int> vector = new(AttemptsRelation.RingSeconds, new[] { 5 }, new byte[] { 1 });
        Assert.Throws<ArgumentOutOfRangeException>(nameof(row), () => vector.IsNull(row));
    }

    [Fact]
    public void DictionaryVector_Codes_GiveTheTexts()
    {
        TextDictionary ids = new();
        ids.GetOrAdd("C1"u8);
        using DictionaryVector vector = new(AttemptsRelation.CampaignId, new[] { 0, -1 }, ids);
        Assert.Equal("C1"u8.ToArray(), vector[0].ToArray());
        Assert.True(vector[1].IsEmpty);
        Assert.Equal([false, true], Enumerable.Range(0, 2).Select(vector.IsNull));
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(1)]
    public void DictionaryVector_UnknownCode_Refused(int code)
    {
        TextDictionary ids = new();
        ids.GetOrAdd("C1"u8);
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new DictionaryVector(AttemptsRelation.CampaignId, new[] { code }, ids));
        Assert.Equal(
            FormattableString.Invariant(
                $"attempts.campaign_id: found code {code}, expected -1 to 0. Check how the vector was made."),
            error.Message);
    }

    [Fact]
    public void DictionaryVector_OfAnotherType_Refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new DictionaryVector(AttemptsRelation.AttemptId, new[] { 0 }, new TextDictionary()));
        Assert.Equal(
            "attempts.attempt_id: found a DictionaryVector, expected the vector of a Id column. See " +
            "RelationColumnType.",
            error.Message);
    }
}
