using FsCheck.Xunit;
using MessagingReports.Cells;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Redaction;
using MessagingReports.Tests.Csv;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Tests.Cells;

/// <summary>Redacted cells against slow, obvious oracles, and what they cost.</summary>
public sealed class RedactedCellTests
{
    /// <summary>A rule that changes nothing sees the store's text, and its result is written as any text.</summary>
    [Property(MaxTest = 200, Arbitrary = [typeof(CellGenerators)])]
    public void Redacted_RuleThatKeepsTheText_IsTheCellWithoutIt(NastyText[] texts, CsvFormat format)
    {
        string[] values = Array.ConvertAll(texts, text => text.Value);
        RedactionRule same = RedactionRule.By("same", text => text.Length, (text, cell) =>
        {
            text.CopyTo(cell);
            return text.Length;
        });
        CellContext context = WrittenCells.Context(format: format);

        Assert.Equal(
            Array.ConvertAll(values, value => CellOracle.FreeText(value, format)),
            WrittenCells.Of(Writer(same, context), WrittenCells.Batch(A.FirstName, values), out int guarded));
        Assert.Equal(values.Count(value => CellOracle.IsGuarded(value, format)), guarded);
    }

    [Fact]
    public void Redacted_NullColumn_IsConstantAndBlank()
    {
        CellWriter writer = Writer(RedactionRule.Replace("x"), WrittenCells.Context());

        Assert.Equal(["", ""], WrittenCells.Of(writer, WrittenCells.Batch(A.FirstName, new string?[] { null, null })));
        Assert.True(writer.IsConstant);
    }

    public static TheoryData<string> RuleNames => ["hash", "mask", "erase", "replace", "mine"];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public unsafe void Redacted_ManyTiles_AllocateNothing(string name)
    {
        RedactionRule rule = name switch
        {
            "hash" => RedactionRule.Hash("0123456789abcdef"u8),
            "mask" => RedactionRule.Mask(4),
            "erase" => RedactionRule.Erase,
            "replace" => RedactionRule.Replace("removed"),
            _ => RedactionRule.By("mine", static _ => 2, static (text, cell) =>
            {
                text[..2].CopyTo(cell);
                return 2;
            }),
        };
        CellWriter writer = Writer(rule, WrittenCells.Context());
        writer.Bind(WrittenCells.Batch(
            A.FirstName, Enumerable.Range(0, CellWriter.TileRows).Select(row => $"a \"name\", {row}")));
        Cell* cells = stackalloc Cell[CellWriter.TileRows];
        writer.Write(0, CellWriter.TileRows, cells);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            writer.Write(0, CellWriter.TileRows, cells);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static RedactedCellWriter Writer(RedactionRule rule, CellContext context) => new(
        CellBinding.Of(A.FirstName).CreateWriter(ReportColumnType.Text, context.WithTextAsItIs()),
        rule,
        ReportColumnType.Text,
        context.Text);
}
