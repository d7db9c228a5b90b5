using System.Text;
using CsvHelper;
using FsCheck.Xunit;
using MessagingReports.Csv;

namespace MessagingReports.Tests.Csv;

/// <summary>
/// CsvHelper 34 as the oracle of whole files: it reads back what was written, and writes the same bytes.
/// </summary>
public sealed class CsvHelperTests
{
    private const int Columns = 3;

    [Property(MaxTest = 500, Arbitrary = [typeof(CellGenerators)])]
    public void Read_WrittenFile_GivesTheCells(NastyText[] cells, CsvFormat format)
    {
        // As in every report, a header comes first: readers take a U+FEFF there for a byte order mark.
        string[] header = [.. Enumerable.Repeat("header", Columns)];
        List<string[]> records = [header, .. Records(cells)];
        Assert.Equal(
            records.Select(record => Array.ConvertAll(record, cell => CellOracle.Fold(cell, format))),
            Read(Written(records, format), format)
                .Select(record => format.FormulaGuard ? Array.ConvertAll(record, FormulaGuard.Remove) : record));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(CellGenerators)])]
    public void Write_CellsWithoutOuterSpaces_EqualsDefaultQuoting(NastyText[] cells, CsvFormat format)
    {
        CsvFormat plain = new() { Delimiter = format.Delimiter, FormulaGuard = false };
        List<string[]> records = Records([.. cells.Select(cell => new NastyText(cell.Value.Trim(' ')))]);
        byte[] expected = WrittenByCsvHelper(records, new CsvWriterOptions { Separator = format.Delimiter });
        Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(Written(records, plain)));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(CellGenerators)])]
    public void Write_AnyCells_EqualsQuotingThatAlsoQuotesOuterSpaces(NastyText[] cells, CsvFormat format)
    {
        CsvFormat plain = new() { Delimiter = format.Delimiter, FormulaGuard = false };
        List<string[]> records = Records(cells);
        CsvWriterOptions options = new()
        {
            Separator = format.Delimiter,
            ShouldQuote = (field, _, _, _) => !field.IsEmpty && (field[0] == ' ' || field[^1] == ' '),
        };
        Assert.Equal(
            Encoding.UTF8.GetString(WrittenByCsvHelper(records, options)),
            Encoding.UTF8.GetString(Written(records, plain)));
    }

    [Theory]
    [InlineData(" a", " a", "\" a\"")]
    [InlineData("a ", "a ", "\"a \"")]
    public void Write_OuterSpace_DiffersFromCsvHelper34WhichDoesNotQuoteIt(string cell, string theirs, string ours)
    {
        List<string[]> records = [["x", cell]];
        Assert.Equal($"x,{theirs}\r\n", Encoding.UTF8.GetString(WrittenByCsvHelper(records, new CsvWriterOptions())));
        Assert.Equal($"x,{ours}\r\n", Encoding.UTF8.GetString(Written(records, CsvFormat.Default)));
    }

    [Theory]
    [InlineData("\ta")]
    [InlineData("a\t")]
    [InlineData("a\0")]
    [InlineData("\u00A0a\u000B")]
    [InlineData("\u0085")]
    public void Write_OtherOuterWhitespace_IsNotQuotedByEither(string cell)
    {
        CsvFormat plain = new() { FormulaGuard = false };
        List<string[]> records = [["x", cell]];
        Assert.Equal($"x,{cell}\r\n", Encoding.UTF8.GetString(WrittenByCsvHelper(records, new CsvWriterOptions())));
        Assert.Equal($"x,{cell}\r\n", Encoding.UTF8.GetString(Written(records, plain)));
    }

    [Fact]
    public void Write_RecordOfOneEmptyCell_DiffersFromCsvHelper34WhichQuotesIt()
    {
        List<string[]> records = [[""]];
        Assert.Equal("\"\"\r\n", Encoding.UTF8.GetString(WrittenByCsvHelper(records, new CsvWriterOptions())));
        Assert.Equal("\r\n", Encoding.UTF8.GetString(Written(records, CsvFormat.Default)));
    }

    [Fact]
    public void Read_ByteOrderMarkCharacter_IsAnyOtherInACellButTheFirst()
    {
        List<string[]> records = [["header", "\uFEFFa"], ["\uFEFFb", "c"]];
        Assert.Equal(records, Read(Written(records, CsvFormat.Default), CsvFormat.Default));
    }

    private static List<string[]> Records(NastyText[] cells) =>
        [.. cells.Select(cell => cell.Value).Chunk(Columns).Where(record => record.Length == Columns)];

    private static byte[] Written(List<string[]> records, CsvFormat format)
    {
        CsvTextRules rules = CsvTextRules.FreeText(format);
        List<byte> file = [];
        foreach (string[] record in records)
        {
            for (int column = 0; column < record.Length; column++)
            {
                file.AddRange(column > 0 ? [rules.Delimiter] : []);
                file.AddRange(CsvText.Ready(Encoding.UTF8.GetBytes(record[column]), rules, out _));
            }

            file.AddRange(CsvRecordText.RecordEnd);
        }

        return [.. file];
    }

    private static byte[] WrittenByCsvHelper(List<string[]> records, CsvWriterOptions options)
    {
        using MemoryStream file = new();
        using (CsvWriter writer = CsvWriter.Create(file, options, leaveOpen: true))
        {
            foreach (string[] record in records)
            {
                writer.WriteRecord(record);
            }
        }

        return file.ToArray();
    }

    private static List<string[]> Read(byte[] file, CsvFormat format)
    {
        CsvReaderOptions options = new()
        {
            Separator = format.Delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
        };
        List<string[]> records = [];
        using CsvReader reader = CsvReader.Create(new MemoryStream(file), options, leaveOpen: false);
        while (reader.Read())
        {
            records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return records;
    }
}
