using System.Text;
using FsCheck.Xunit;
using MessagingReports.Cells;
using MessagingReports.Csv;
using MessagingReports.Relations;
using MessagingReports.Running;
using MessagingReports.Tests.Cells;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Tests.Running;

/// <summary>Records written by a plan are the cells one after the other, whichever of them are the same.</summary>
public sealed unsafe class RecordPlanTests
{
    private const byte Untouched = 0xA5;

    private static readonly RelationColumn[] Columns =
        [A.FirstName, A.CallSeconds, A.CampaignId, A.Channel, A.EndedAt, A.SizeBytes, A.LastName];

    [Property(MaxTest = 300)]
    public void Write_AnyMixOfBlankSameAndDifferentColumns_EqualsCellByCell(byte rows, byte blank, byte same)
    {
        RecordBatch batch = Batch(1 + rows, blank, same);
        string[][] cells = [.. Writers().Select(writer => WrittenCells.Of(writer, batch))];

        Assert.Equal(
            Enumerable.Range(0, batch.Count).Select(row => string.Join(',', cells.Select(cell => cell[row])) + "\r\n"),
            Records(new RecordPlan(Writers(), (byte)','), batch));
    }

    [Property(MaxTest = 100)]
    public void Write_FirstRowAnywhere_GoesOnFromThere(byte rows, byte first, byte blank)
    {
        RecordBatch batch = Batch(1 + rows, blank, same: 0, everyThird: true);
        string[] expected = Records(new RecordPlan(Writers(), (byte)','), batch);
        RecordPlan plan = new(Writers(), (byte)',');
        plan.Bind(batch);
        byte[] room = new byte[plan.RecordBytes];
        fixed (byte* start = room)
        {
            for (int row = first % batch.Count; row < batch.Count; row++)
            {
                int length = (int)(plan.Write(row, start) - start);
                Assert.Equal(expected[row], Encoding.UTF8.GetString(room, 0, length));
            }
        }
    }

    [Fact]
    public void Write_RecordsLargerThanATile_AreWhole()
    {
        string[] names = [.. Enumerable.Range(0, 5).Select(row => new string((char)('a' + row), 100_000 * row))];
        RecordPlan plan = new([Text(A.FirstName), Text(A.LastName)], (byte)',');

        Assert.Equal(
            names.Select(name => $"{name},{name}\r\n"),
            Records(plan, Names([.. names.Select(name => ((string?)name, (string?)name))])));
    }

    [Fact]
    public void Write_SecondBatchDiffersWhereTheFirstDidNot_FollowsTheSecond()
    {
        RecordPlan plan = new([Text(A.FirstName), Text(A.LastName)], (byte)';');

        Assert.Equal([";\r\n", ";\r\n"], Records(plan, Names((null, null), (null, null))));
        Assert.Equal(["a;\r\n", ";b\r\n"], Records(plan, Names(("a", null), (null, "b"))));
        Assert.Equal([";c\r\n", ";\r\n"], Records(plan, Names((null, "c"), (null, null))));
    }

    [Fact]
    public void Write_CellsOfEveryLength_AreWholeAndStayInTheirRoom()
    {
        string[] texts = [.. Enumerable.Range(0, 150).Select(length => new string('x', length))];
        LabelCellWriter writer = new(A.Channel, CellTable.Of(texts, CsvTextRules.Plain(CsvFormat.Default)));
        RecordBatchBuilder rows = new(A.Schema, [A.Channel], capacity: 1);
        for (int code = 0; code < texts.Length; code++)
        {
            rows.Fixed<byte>(A.Channel).Append((byte)code);
        }

        Assert.Equal(texts.Select(text => text + "\r\n"), Records(new RecordPlan([writer], (byte)','), rows.Build()));
    }

    [Fact]
    public void Write_ConstantsOfEveryLength_AreWhole()
    {
        for (int length = 0; length < 150; length++)
        {
            string text = new('x', length);
            ConstantCellWriter constant = new(CellTable.Of([text], CsvTextRules.Plain(CsvFormat.Default)));
            RecordPlan plan = new([constant, Text(A.FirstName), constant], (byte)',');

            Assert.Equal(
                [$"{text},a,{text}\r\n", $"{text},,{text}\r\n"], Records(plan, Names(("a", null), (null, null))));
        }
    }

    [Theory]
    [InlineData(900)]
    [InlineData(1024)]
    [InlineData(100_000)]
    public void Write_LongConstants_AreWhole(int length)
    {
        string text = new('x', length);
        ConstantCellWriter constant = new(CellTable.Of([text], CsvTextRules.Plain(CsvFormat.Default)));
        RecordPlan plan = new([constant, constant, Text(A.FirstName), constant], (byte)',');

        Assert.Equal(
            [$"{text},{text},a,{text}\r\n", $"{text},{text},,{text}\r\n"],
            Records(plan, Names(("a", null), (null, null))));
    }

    [Fact]
    public void Write_ManyColumns_AreWhole()
    {
        RecordPlan plan = new([.. Enumerable.Repeat(Text(A.FirstName), 5_000)], (byte)',');

        Assert.Equal(
            [string.Join(',', Enumerable.Repeat("a", 5_000)) + "\r\n", new string(',', 4_999) + "\r\n"],
            Records(plan, Names(("a", null), (null, null))));
    }

    [Fact]
    public void GuardedCells_GuardedConstant_CountsItOnceARow()
    {
        ConstantCellWriter constant = new(CellTable.Of(["=1+1"], CsvTextRules.FreeText(CsvFormat.Default)));
        RecordPlan plan = new([constant, Text(A.LastName)], (byte)',');

        Assert.Equal(["'=1+1,x\r\n", "'=1+1,\r\n"], Records(plan, Names((null, "x"), (null, null))));
        Assert.Equal(2, plan.GuardedCells);
    }

    [Fact]
    public void GuardedCells_GuardedConstantOfTwoBatches_CountsItOnceARow()
    {
        ConstantCellWriter constant = new(CellTable.Of(["=1+1"], CsvTextRules.FreeText(CsvFormat.Default)));
        RecordPlan plan = new([constant, Text(A.LastName)], (byte)',');

        Records(plan, Names((null, "x"), (null, null)));
        Records(plan, Names((null, "y")));

        Assert.Equal(3, plan.GuardedCells);
    }

    [Fact]
    public void GuardedCells_RowsOfATileLeftOut_AreNotCounted()
    {
        RecordPlan plan = new([Text(A.FirstName), Text(A.LastName)], (byte)',');
        plan.Bind(Names(("=a", "=b"), ("=c", "d"), ("e", "f"), ("g", "=h")));
        byte* room = stackalloc byte[plan.RecordBytes];

        plan.Write(0, room);
        plan.Write(2, room);
        plan.Write(3, room);

        Assert.Equal(3, plan.GuardedCells);
    }

    [Fact]
    public void Write_SeveralTiles_AreAskedForOnceEachBeforeTheyAreWritten()
    {
        RecordedCellWriter writer = new();

        Records(new RecordPlan([writer], (byte)','), Names(new (string?, string?)[150]));

        Assert.Equal(
            [
                "prefetch 0-64", "prefetch 64-128", "write 0-64", "prefetch 128-150", "write 64-128", "write 128-150",
            ],
            writer.Calls);
    }

    [Fact]
    public void RecordBytes_ConstantsOnly_AreTheirsAndAStepOfCopying()
    {
        ConstantCellWriter constant = new(CellTable.Of(["abc"], CsvTextRules.Plain(CsvFormat.Default)));
        RecordPlan plan = new([constant, constant], (byte)',');

        plan.Bind(Names((null, null)));

        Assert.Equal("abc,abc\r\n".Length + RecordTile.Padding, plan.RecordBytes);
    }

    [Fact]
    public void Bind_NoRows_AsksForNothing()
    {
        RecordedCellWriter writer = new();

        Records(new RecordPlan([writer], (byte)','), Names());

        Assert.Empty(writer.Calls);
    }

    private static CellWriter[] Writers()
    {
        CellContext context = WrittenCells.Context();
        return
        [
            new ConstantCellWriter(CellTable.Of(["the same in every report"], CsvTextRules.Plain(CsvFormat.Default))),
            Text(A.FirstName),
            new Int32CellWriter(A.CallSeconds),
            new ReferenceCellWriter(
                A.CampaignId,
                context.References.Of(A.CampaignId),
                CellTable.Of(["a campaign", "another, quoted"], CsvTextRules.Plain(CsvFormat.Default))),
            new LabelCellWriter(
                A.Channel, CellTable.Of(A.Channel.Enumeration!.Labels, CsvTextRules.Plain(CsvFormat.Default))),
            new InstantCellWriter(A.EndedAt, context),
            new Int64CellWriter(A.SizeBytes),
            Text(A.LastName),
        ];
    }

    private static TextCellWriter Text(RelationColumn column) =>
        new(column, CsvTextRules.FreeText(CsvFormat.Default));

    /// <summary>
    /// Rows whose column <c>i</c> is blank when bit <c>i</c> of <paramref name="blank"/> is set, the same in every row
    /// when that of <paramref name="same"/> is, and else differs; blank in every third row only when
    /// <paramref name="everyThird"/>.
    /// </summary>
    private static RecordBatch Batch(int count, int blank, int same, bool everyThird = false)
    {
        RecordBatchBuilder rows = new(A.Schema, Columns, capacity: 1);
        for (int row = 0; row < count; row++)
        {
            for (int column = 0; column < Columns.Length; column++)
            {
                bool isBlank = (blank >> column & 1) == 1 && (!everyThird || row % 3 == 0);
                int? value = isBlank ? null : (same >> column & 1) == 1 ? 7 : row * 97;
                Append(rows, Columns[column], value);
            }
        }

        return rows.Build();
    }

    private static void Append(RecordBatchBuilder rows, RelationColumn column, int? value)
    {
        switch (column.Type)
        {
            case RelationColumnType.Text:
                rows.Text(column).Append(value is { } text ? new string('x', text % 40) + text : null);
                break;
            case RelationColumnType.Int32:
                rows.Fixed<int>(column).Append(value);
                break;
            case RelationColumnType.Reference:
                rows.Dictionary(column).Append(value is null ? null : "C1");
                break;
            case RelationColumnType.Enumeration:
                rows.Fixed<byte>(column).Append((byte?)(value % 3));
                break;
            default:
                rows.Fixed<long>(column).Append(value * 1_000_000L);
                break;
        }
    }

    private static RecordBatch Names(params (string? First, string? Last)[] names)
    {
        RecordBatchBuilder rows = new(A.Schema, [A.FirstName, A.LastName], capacity: 1);
        foreach ((string? first, string? last) in names)
        {
            rows.Text(A.FirstName).Append(first);
            rows.Text(A.LastName).Append(last);
        }

        return rows.Build();
    }

    private static string[] Records(RecordPlan plan, RecordBatch batch)
    {
        plan.Bind(batch);
        byte[] room = new byte[plan.RecordBytes + 64];
        string[] records = new string[batch.Count];
        fixed (byte* start = room)
        {
            for (int row = 0; row < batch.Count; row++)
            {
                room.AsSpan().Fill(Untouched);
                int length = (int)(plan.Write(row, start) - start);
                Assert.Equal(-1, room.AsSpan(plan.RecordBytes).IndexOfAnyExcept(Untouched));
                records[row] = Encoding.UTF8.GetString(room, 0, length);
            }
        }

        return records;
    }
}
