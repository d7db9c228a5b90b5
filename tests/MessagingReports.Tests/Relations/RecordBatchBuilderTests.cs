using System.Text;
using FsCheck.Xunit;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Relations;

public class RecordBatchBuilderTests
{
    private static readonly RelationColumn[] Columns =
        [AttemptsRelation.FirstName, AttemptsRelation.CampaignId, AttemptsRelation.RingSeconds];

    [Fact]
    public void Find_ColumnNotCarried_Null() =>
        Assert.Null(new RecordBatchBuilder(AttemptsRelation.Schema, Columns).Find(AttemptsRelation.Device));

    [Fact]
    public void Text_ColumnNotCarried_Refused() =>
        Assert.Throws<InvalidOperationException>(
            () => new RecordBatchBuilder(AttemptsRelation.Schema, Columns).Text(AttemptsRelation.Device));

    [Fact]
    public void Constructor_ColumnOfAnotherRelation_Refused() =>
        Assert.Throws<ArgumentException>(
            () => new RecordBatchBuilder(AttemptsRelation.Schema, [ServiceUsageRelation.Quantity]));

    [Fact]
    public void Constructor_ColumnTwice_CarriedOnce() =>
        Assert.Equal(0, new RecordBatchBuilder(
            AttemptsRelation.Schema, [AttemptsRelation.Device, AttemptsRelation.Device]).Build().Count);

    [Fact]
    public void Build_MissingValue_Refused()
    {
        RecordBatchBuilder builder = new(AttemptsRelation.Schema, Columns);
        builder.Dictionary(AttemptsRelation.CampaignId).Append("C1");
        builder.Text(AttemptsRelation.FirstName).Append("Ann");
        ArgumentException error = Assert.Throws<ArgumentException>(builder.Build);
        Assert.Equal(
            "attempts.ring_seconds: found 0 values, expected 1, one for each row of the attempts batch. " +
            "Append every column once a row.",
            error.Message);
    }

    [Fact]
    public void Clear_NextBatch_KeepsCodesAndForgetsRowsAndNulls()
    {
        RecordBatchBuilder builder = new(AttemptsRelation.Schema, Columns, capacity: 1);
        Append(builder, "Ann", "C1", null);
        Append(builder, "Bob", "C2", 5);
        builder.Build();
        builder.Clear();
        Append(builder, null, "C2", 7);
        RecordBatch batch = builder.Build();
        Assert.Equal(1, batch.Count);
        Assert.True(batch.Text(AttemptsRelation.FirstName).IsNull(0));
        Assert.Equal([1], batch.Dictionary(AttemptsRelation.CampaignId).Codes.ToArray());
        Assert.Equal([7], batch.Fixed<int>(AttemptsRelation.RingSeconds).Values.ToArray());
        Assert.False(batch.Fixed<int>(AttemptsRelation.RingSeconds).HasNulls);
    }

    [Fact]
    public void Dictionaries_Shared_BuildersUseTheSameCodes()
    {
        RelationDictionaries dictionaries = new(AttemptsRelation.Schema);
        RecordBatchBuilder first = new(AttemptsRelation.Schema, Columns, 1, dictionaries);
        RecordBatchBuilder second = new(AttemptsRelation.Schema, Columns, 1, dictionaries);
        Append(first, "Ann", "C1", 1);
        Append(second, "Ann", "C2", 1);
        Append(second, "Ann", "C1", 1);
        Assert.Equal([1, 0], second.Build().Dictionary(AttemptsRelation.CampaignId).Codes.ToArray());
    }

    [Fact]
    public void Dictionaries_ColumnThatIsNoReference_Refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => new RelationDictionaries(AttemptsRelation.Schema)[AttemptsRelation.Device]);
        Assert.Equal(
            "attempts.device: found a DictionaryVector, expected the vector of a Text column. See RelationColumnType.",
            error.Message);
    }

    [Property]
    public void Append_RandomValues_BatchHoldsThem(string[] names, int?[] numbers)
    {
        int count = Math.Min(names.Length, numbers.Length);
        string?[] texts = [.. names.Take(count).Select(name => name is null || HasLoneSurrogate(name) ? null : name)];
        RecordBatchBuilder builder = new(AttemptsRelation.Schema, Columns, capacity: 2);
        for (int row = 0; row < count; row++)
        {
            Append(builder, texts[row], texts[row], numbers[row]);
        }

        RecordBatch batch = builder.Build();
        TextVector text = batch.Text(AttemptsRelation.FirstName);
        DictionaryVector ids = batch.Dictionary(AttemptsRelation.CampaignId);
        FixedVector<int> values = batch.Fixed<int>(AttemptsRelation.RingSeconds);
        for (int row = 0; row < count; row++)
        {
            Assert.Equal(texts[row] ?? "", Encoding.UTF8.GetString(text[row]));
            Assert.Equal(texts[row] ?? "", Encoding.UTF8.GetString(ids[row]));
            Assert.Equal(string.IsNullOrEmpty(texts[row]), text.IsNull(row));
            Assert.Equal(string.IsNullOrEmpty(texts[row]), ids.IsNull(row));
            Assert.Equal(numbers[row], values.IsNull(row) ? null : values.Values[row]);
        }
    }

    [Fact]
    public void Append_ManyAtOnce_AfterNulls_KeepsTheirPlaces()
    {
        RecordBatchBuilder builder = new(AttemptsRelation.Schema, [AttemptsRelation.RingSeconds], capacity: 1);
        FixedBuilder<int> rings = builder.Fixed<int>(AttemptsRelation.RingSeconds);
        rings.AppendNull();
        rings.Append([1, 2, 3, 4, 5, 6, 7, 8, 9]);
        rings.SetNull(9);
        FixedVector<int> vector = builder.Build().Fixed<int>(AttemptsRelation.RingSeconds);
        Assert.Equal([0, 9], Enumerable.Range(0, 10).Where(vector.IsNull));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], vector.Values[1..9].ToArray());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public void SetNull_RowOutside_OutOfRange(int row)
    {
        RecordBatchBuilder builder = new(AttemptsRelation.Schema, [AttemptsRelation.RingSeconds]);
        Assert.Throws<ArgumentOutOfRangeException>(
            nameof(row), () => builder.Fixed<int>(AttemptsRelation.RingSeconds).SetNull(row));
    }

    [Fact]
    public void GetSpan_WrittenAndAdvanced_IsAValue()
    {
        RecordBatchBuilder builder = new(AttemptsRelation.Schema, [AttemptsRelation.FirstName], capacity: 1);
        TextBuilder names = builder.Text(AttemptsRelation.FirstName);
        "Ann"u8.CopyTo(names.GetSpan(1000));
        names.Advance(3);
        names.AppendNull();
        TextVector vector = builder.Build().Text(AttemptsRelation.FirstName);
        Assert.Equal("Ann"u8.ToArray(), vector[0].ToArray());
        Assert.True(vector.IsNull(1));
        Assert.True(vector.IsPadded);
    }

    [Theory]
    [InlineData('a', 0xD800)]
    [InlineData(0xDC00, 'b')]
    public void Append_LoneSurrogate_Refused(int first, int second)
    {
        string text = new([(char)first, (char)second]);
        RecordBatchBuilder builder = new(AttemptsRelation.Schema, Columns);
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => builder.Text(AttemptsRelation.FirstName).Append(text));
        Assert.Equal(
            "attempts.first_name: found a lone surrogate, expected Unicode text. Mend the text in the store.",
            error.Message);
        Assert.Throws<ArgumentException>(() => builder.Dictionary(AttemptsRelation.CampaignId).Append(text));
        Assert.Equal(0, builder.Count);
    }

    [Fact]
    public void Append_LongId_IsKeptWhole()
    {
        string id = new('é', 500);
        RecordBatchBuilder builder = new(AttemptsRelation.Schema, [AttemptsRelation.CampaignId]);
        builder.Dictionary(AttemptsRelation.CampaignId).Append(id);
        Assert.Equal(id, Encoding.UTF8.GetString(builder.Build().Dictionary(AttemptsRelation.CampaignId)[0]));
    }

    [Fact]
    public void Batch_BuilderNotHeld_StaysReadable()
    {
        RecordBatch batch = Ephemeral();
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            _ = Ephemeral();
        }

        Assert.Equal("kept"u8.ToArray(), batch.Text(AttemptsRelation.FirstName)[0].ToArray());
        Assert.NotNull(batch.Text(AttemptsRelation.FirstName).MemoryOwner);

        static RecordBatch Ephemeral()
        {
            RecordBatchBuilder builder = new(AttemptsRelation.Schema, [AttemptsRelation.FirstName]);
            builder.Text(AttemptsRelation.FirstName).Append("kept");
            return builder.Build();
        }
    }

    private static void Append(RecordBatchBuilder builder, string? name, string? campaign, int? rings)
    {
        builder.Text(AttemptsRelation.FirstName).Append(name);
        builder.Dictionary(AttemptsRelation.CampaignId).Append(campaign);
        builder.Fixed<int>(AttemptsRelation.RingSeconds).Append(rings);
    }

    private static bool HasLoneSurrogate(string text) =>
        text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);
}
