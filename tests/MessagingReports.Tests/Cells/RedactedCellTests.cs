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
            A.FirstName, Enumerable.Range(0, RecordTile.MaximumRows).Select(row => $"a \"name\", {row}")));
        RecordTile tile = new();
        int rows = tile.Reserve(writer.MaxBytes + Cell.Padding);
        byte* text = stackalloc byte[Cell.Padding];
        Write();

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            Write();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Write()
        {
            tile.Begin(0, rows);
            tile.Precede(text, 0);
            writer.Write(tile);
        }
    }

    [Fact]
    public void Redacted_LongTexts_AreWrittenInParts()
    {
        string[] values = [.. Enumerable.Range(0, 100).Select(row => new string('x', 20_000) + $"{row}")];

        Assert.Equal(
            values.Select(value => value[^2..].TrimStart('x')),
            WrittenCells.Of(
                Writer(
                    RedactionRule.By("end", static _ => 2, static (text, cell) =>
                    {
                        text[^2..].CopyTo(cell);
                        return 2;
                    }),
                    WrittenCells.Context()),
                WrittenCells.Batch(A.FirstName, values)).Select(cell => cell.TrimStart('x')));
    }

    private static RedactedCellWriter Writer(RedactionRule rule, CellContext context) => new(
        CellBinding.Of(A.FirstName).CreateWriter(ReportColumnType.Text, context.WithTextAsItIs()),
        rule,
        ReportColumnType.Text,
        context.Text);
}
