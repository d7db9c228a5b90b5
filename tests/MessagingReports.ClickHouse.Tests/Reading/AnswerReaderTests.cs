using System.Text;
using MessagingReports.ClickHouse.Native;
using MessagingReports.ClickHouse.Reading;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.ClickHouse.Tests.Reading;

/// <summary>What an answer says is what the batch holds, however its bytes arrive.</summary>
public sealed class AnswerReaderTests
{
    private static readonly string Long = new('x', 300);

    public static TheoryData<int> Pieces => [1, 7, 4096];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Read_Texts_AreThoseOfTheAnswer(int atATime)
    {
        RecordBatch batch = Read(
            new AnswerBytes().Block(2, 4)
                .Column(0, "String").Text("a", "", Long, "é")
                .Column(1, "Nullable(String)").Nulls(false, true, false, false).Text("1", "not this", "", "4")
                .Marker(4),
            atATime,
            (U.UsageId, "String"),
            (U.ClientId, "Nullable(String)"));

        Assert.Equal(["a", "", Long, "é"], Texts(batch.Text(U.UsageId)));
        Assert.Equal(["1", "", "", "4"], Texts(batch.Text(U.ClientId)));
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Read_Numbers_AreWidenedAndScaled(int atATime)
    {
        RecordBatch batch = Read(
            new AnswerBytes().Block(3, 2)
                .Column(0, "Int64").Int64(1_730_000_000_000_001, -1)
                .Column(1, "Nullable(Decimal(5, 2))").Nulls(true, false).Raw(9, 0, 0, 0).Raw(0x9C, 0xFF, 0xFF, 0xFF)
                .Column(2, "Decimal(18, 4)").Int64(-12_345, 7)
                .Marker(2),
            atATime,
            (U.UsageAt, "Int64"),
            (U.MeasuredQuantity, "Nullable(Decimal(5, 2))"),
            (U.Quantity, "Decimal(18, 4)"));

        Assert.Equal([1_730_000_000_000_001, -1], batch.Fixed<long>(U.UsageAt).Values.ToArray());
        Assert.True(batch[U.MeasuredQuantity].IsNull(0));
        Assert.Equal(-10_000, batch.Fixed<long>(U.MeasuredQuantity).Values[1]);
        Assert.Equal([-12_345, 7], batch.Fixed<long>(U.Quantity).Values.ToArray());
    }

    [Fact]
    public void Read_EnumerationOfAnotherOrder_IsTranslatedByLabel()
    {
        const string type = "Enum8('Adjustment' = -1, 'Usage' = 5, 'Refund' = 6)";
        RecordBatch batch = Read(
            new AnswerBytes().Block(1, 3).Column(0, type).Raw(5, 0xFF, 6).Marker(3), 4096, (U.UsageType, type));

        Assert.Equal([0, 1, 255], batch.Fixed<byte>(U.UsageType).Values.ToArray());
    }

    [Fact]
    public void Read_EnumerationAsText_IsTranslatedByLabel()
    {
        RecordBatch batch = Read(
            new AnswerBytes().Block(1, 4).Column(0, "String").Text("Text", "", "Voice", "voice").Marker(4),
            4096,
            (U.Channel, "String"));

        Assert.Equal([3, 0, 1, 255], batch.Fixed<byte>(U.Channel).Values.ToArray());
        Assert.Equal([false, true, false, false], Enumerable.Range(0, 4).Select(batch[U.Channel].IsNull));
    }

    [Fact]
    public void Read_References_ShareCodes()
    {
        string[] ids = ["A", "A-id-of-fifteen", "A-id-of-sixteen_", "A", "A-id-of-sixteen_", "A-id-of-fifteen", ""];
        RecordBatch batch = Read(
            new AnswerBytes().Block(1, 7).Column(0, "String").Text(ids).Marker(7), 5, (U.AccountId, "String"));

        Assert.Equal([0, 1, 2, 0, 2, 1, -1], batch.Dictionary(U.AccountId).Codes.ToArray());
    }

    [Fact]
    public void Read_ColumnTheStoreLacks_IsNull()
    {
        ServerRelation relation = Relation((U.UsageId, "String"));
        AnswerReader reader = new(relation, [U.UsageId, U.Device]);
        RecordBatchBuilder builder = new(U.Schema, [U.UsageId, U.Device]);
        using MemoryStream answer =
            new(new AnswerBytes().Block(1, 1).Column(0, "String").Text("u").Marker(1).ToArray());

        Assert.Equal(1, reader.Read(answer, _ => builder));
        Assert.True(builder.Build()[U.Device].IsNull(0));
    }

    [Fact]
    public void Read_ManyNulls_AreThoseOfTheMap()
    {
        bool[] nulls = [.. Enumerable.Range(0, 77).Select(i => i % 3 == 0 || i is > 20 and < 31)];
        RecordBatch batch = Read(
            new AnswerBytes().Block(1, 77)
                .Column(0, "Nullable(Decimal(18, 4))")
                .Nulls(nulls)
                .Int64(new long[77])
                .Marker(77),
            64,
            (U.MeasuredQuantity, "Nullable(Decimal(18, 4))"));

        Assert.Equal(nulls, Enumerable.Range(0, 77).Select(batch[U.MeasuredQuantity].IsNull));
    }

    [Fact]
    public void Read_TypeThatChanged_IsRefused()
    {
        ReportDataException refused = Assert.Throws<ReportDataException>(() => Read(
            new AnswerBytes().Block(1, 1).Column(0, "Float64").Int64(0).Marker(1),
            4096,
            (U.Quantity, "Decimal(18, 4)")));

        Assert.Equal("column-type", refused.Rule);
    }

    public static TheoryData<string, byte[], int?> BrokenAnswers => new()
    {
        { "error at the start", Encoding.UTF8.GetBytes("Code: 241, e.displayText() = …"), 241 },
        { "error after a block", Good().Raw("Code: 395, e.displayText() = 'Ann'"u8.ToArray()).ToArray(), 395 },
        {
            "new server's error after a block",
            Good().Raw("\r\n__exception__\r\nCode: 159. DB::"u8.ToArray()).ToArray(),
            159
        },
        { "error instead of a column", new AnswerBytes().Block(1, 1).Raw("Code: 32, e."u8.ToArray()).ToArray(), null },
        { "error instead of values", Column().Raw("Code: 32, e."u8.ToArray()).ToArray(), null },
        { "another marker", Column().Text("u").Text("mr_end", "UInt8").Raw(91).ToArray(), null },
        { "end within a block", Good().Raw([.. Good().ToArray().Take(12)]).ToArray(), null },
        { "end within a length", Good().Raw(0x82).ToArray(), null },
        { "another column", new AnswerBytes().Block(1, 1).Text("mr_1", "String", "u").Marker(1).ToArray(), null },
        { "more columns", new AnswerBytes().Block(2, 1).Column(0, "String").Text("u").Marker(1).ToArray(), null },
    };

    [Theory]
    [MemberData(nameof(BrokenAnswers))]
    public void Read_BrokenAnswer_IsNoticed(string what, byte[] answer, int? errorCode)
    {
        AnswerReader reader = new(Relation((U.UsageId, "String")), [U.UsageId]);
        RecordBatchBuilder builder = new(U.Schema, [U.UsageId]);
        using MemoryStream stream = new(answer);

        CutAnswerException cut = Assert.Throws<CutAnswerException>(() => reader.Read(stream, _ => builder));

        Assert.True(errorCode is null || cut.ErrorCode == errorCode, what);
    }

    private static AnswerBytes Good() => Column().Text("u").Marker(1);

    private static AnswerBytes Column() => new AnswerBytes().Block(1, 1).Column(0, "String");

    private static RecordBatch Read(
        AnswerBytes answer, int atATime, params (RelationColumn Column, string Type)[] columns)
    {
        RelationColumn[] read = [.. columns.Select(column => column.Column)];
        RecordBatchBuilder builder = new(U.Schema, read);
        using SlowStream stream = new(answer.ToArray(), atATime);
        new AnswerReader(Relation(columns), read).Read(stream, _ => builder);
        return builder.Build();
    }

    private static ServerRelation Relation(params (RelationColumn Column, string Type)[] columns) => new(
        U.Schema,
        "t",
        columns.Select(column => new ServerColumn(column.Column, column.Column.Name, NativeType.Parse(column.Type))));

    private static IEnumerable<string> Texts(TextVector texts) =>
        Enumerable.Range(0, texts.Count).Select(row => Encoding.UTF8.GetString(texts[row]));
}
