using System.Runtime.Intrinsics;
using FsCheck.Xunit;
using MessagingReports.Cells;
using MessagingReports.Csv;
using MessagingReports.Relations;
using MessagingReports.Tests.Csv;
using MessagingReports.Tests.Running;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Tests.Cells;

/// <summary>Cells of texts, phones, labels and references against slow, obvious oracles.</summary>
public sealed class TextCellTests
{
    [Property(MaxTest = 300, Arbitrary = [typeof(CellGenerators)])]
    public void Text_AnyTexts_AreGuardedFoldedAndQuoted(NastyText[] texts, CsvFormat format)
    {
        string[] values = Array.ConvertAll(texts, text => text.Value);
        RecordBatch batch = WrittenCells.Batch(A.FirstName, values);
        CsvTextRules rules = CsvTextRules.FreeText(format);
        TextCellWriter padded = new(A.FirstName, rules);
        TextCellWriter handMade = new(A.FirstName, rules);

        string[] expected = Array.ConvertAll(values, value => CellOracle.FreeText(value, format));

        Assert.Equal(expected, WrittenCells.Of(padded, batch, out int guarded));
        Assert.Equal(expected, WrittenCells.Of(handMade, HandMade.Copy(batch), out int guardedHandMade));
        Assert.Equal(values.Count(value => CellOracle.IsGuarded(value, format)), guarded);
        Assert.Equal(guarded, guardedHandMade);
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(CellGenerators)])]
    public void Text_PlainRules_OnlyQuote(NastyText[] texts)
    {
        string[] values = Array.ConvertAll(texts, text => text.Value);
        TextCellWriter writer = new(A.ContactId, CsvTextRules.Plain(CsvFormat.Default));

        Assert.Equal(
            Array.ConvertAll(values, value => CellOracle.Plain(value, ',')),
            WrittenCells.Of(writer, WrittenCells.Batch(A.ContactId, values), out int guarded));
        Assert.Equal(0, guarded);
    }

    [Theory]
    [InlineData("+12125550100", "+12125550100", 0)]
    [InlineData("+1 (212) 555-01.00", "+12125550100", 0)]
    [InlineData("me@example.org", "me@example.org", 0)]
    [InlineData("+0123", "'+0123", 1)]
    [InlineData("+1", "'+1", 1)]
    [InlineData("+1234567890123456", "'+1234567890123456", 1)]
    [InlineData("+123456789012345", "+123456789012345", 0)]
    [InlineData("=1+1", "'=1+1", 1)]
    [InlineData("555-0100", "555-0100", 0)]
    [InlineData("", "", 0)]
    public void Phone_Value_IsE164OrGuardedText(string value, string cell, int guarded)
    {
        RecordBatch batch = WrittenCells.Batch(A.Device, [value]);
        PhoneCellWriter padded = new(A.Device, CsvTextRules.FreeText(CsvFormat.Default));
        PhoneCellWriter handMade = new(A.Device, CsvTextRules.FreeText(CsvFormat.Default));

        Assert.Equal([cell], WrittenCells.Of(padded, batch, out int inBatch));
        Assert.Equal([cell], WrittenCells.Of(handMade, HandMade.Copy(batch), out int inHandMade));
        Assert.Equal((guarded, guarded), (inBatch, inHandMade));
    }

    public static TheoryData<string> EnumerationNames =>
    [
        "Channel", "Direction", "AttemptResult", "FilterReason", "DirectConnectResult", "ListLoadStatus", "ServiceUnit",
        "ServiceCategory", "DeviceType", "AnsweredBy", "TextEncoding", "BounceType", "ScriptResult", "AgentGroupType",
        "DisconnectedBy", "UsageType", "ListType", "LoadAction", "LoadSource",
    ];

    [Theory]
    [MemberData(nameof(EnumerationNames))]
    public void Label_EveryCode_PrintsItsLabelAndNullNothing(string name)
    {
        IReadOnlyList<string> labels = Enumerations.Of(name).Labels;
        LabelCellWriter writer = new(
            A.DeviceType, CellTable.Of(labels, CsvTextRules.Plain(CsvFormat.Default)));

        Assert.Equal(
            [.. labels, ""],
            WrittenCells.Of(writer, WrittenCells.Batch(
                A.DeviceType, [.. Enumerable.Range(0, labels.Count).Select(code => (byte?)code), null])));
    }

    [Fact]
    public void Reference_IdsOfADirectory_PrintItsFields()
    {
        CellContext context = WrittenCells.Context(
            Directories.WithCampaignNames("=Spring", "Autumn, late"), new CsvFormat());
        CellWriter names = CellBinding.Of(A.CampaignId, DirectoryField.CampaignName)
            .CreateWriter(MessagingReports.Layouts.ReportColumnType.Text, context);

        Assert.Equal(
            ["\"Autumn, late\"", "'=Spring", "", "'=Spring"],
            WrittenCells.Of(names, WrittenCells.References(A.CampaignId, "C2", "C1", null, "C1"), out int guarded));
        Assert.Equal(2, guarded);
    }

    [Fact]
    public void Reference_BatchesWithDictionariesOfTheirOwn_AreToldApart()
    {
        CellWriter ids = CellBinding.Of(A.CampaignId)
            .CreateWriter(MessagingReports.Layouts.ReportColumnType.Id, WrittenCells.Context());

        Assert.Equal(["C1", "C2"], WrittenCells.Of(ids, WrittenCells.References(A.CampaignId, "C1", "C2")));
        Assert.Equal(["C2", "C1", "C9"], WrittenCells.Of(ids, WrittenCells.References(A.CampaignId, "C2", "C1", "C9")));
    }

    [Fact]
    public void Reference_DictionaryThatGrows_IsFollowed()
    {
        RecordBatchBuilder batch = new(A.Schema, [A.CampaignId], 1);
        CellWriter ids = CellBinding.Of(A.CampaignId)
            .CreateWriter(MessagingReports.Layouts.ReportColumnType.Id, WrittenCells.Context());
        batch.Dictionary(A.CampaignId).Append("C5");
        Assert.Equal(["C5"], WrittenCells.Of(ids, batch.Build()));
        batch.Clear();
        batch.Dictionary(A.CampaignId).Append("C1");
        batch.Dictionary(A.CampaignId).Append("C5");

        Assert.Equal(["C1", "C5"], WrittenCells.Of(ids, batch.Build()));
    }

    [Fact]
    public void Bind_OrphansAmongManyIds_AreCounted()
    {
        ReferenceMap map = new(TestStore.DefaultDirectory.Index.Campaigns);
        string[] ids = [.. Enumerable.Range(0, 300).Select(i => FormattableString.Invariant($"X{i}")), "C1"];

        map.Bind(WrittenCells.References(A.CampaignId, ids).Dictionary(A.CampaignId));
        Assert.Equal(300, map.OrphanCount);

        map.Bind(WrittenCells.References(A.CampaignId, "C1").Dictionary(A.CampaignId));
        Assert.Equal(0, map.OrphanCount);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(RecordTile.MaximumRows)]
    [InlineData((3 * RecordTile.MaximumRows) + 1)]
    public void Text_SpecialBytesInSomeRowsOfATile_AlterOnlyThose(int every)
    {
        string[] values =
        [
            .. Enumerable.Range(0, 5 * RecordTile.MaximumRows)
                .Select(row => new string('x', row % 40) + (row % every == 0 ? "," : "")),
        ];
        RecordBatch batch = WrittenCells.Batch(A.FirstName, values);

        Assert.Equal(
            values.Select(value => value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value),
            WrittenCells.Of(new TextCellWriter(A.FirstName, CsvTextRules.FreeText(CsvFormat.Default)), batch));
    }

    [Theory]
    [InlineData(',')]
    [InlineData('|')]
    public void Text_SpecialByteAtEveryPositionOfEveryLength_EqualsOracle(char delimiter)
    {
        CsvFormat format = new() { Delimiter = delimiter };
        string[] values =
        [
            .. from length in Enumerable.Range(0, 80)
               from position in Enumerable.Range(0, length)
               from special in ",|\"\r\n '=A"
               select new string('x', position) + special + new string('x', length - position - 1),
        ];
        TextCellWriter writer = new(A.FirstName, CsvTextRules.FreeText(format));

        Assert.Equal(
            values.Select(value => CellOracle.FreeText(value, format)),
            WrittenCells.Of(writer, WrittenCells.Batch(A.FirstName, values), out int guarded));
        Assert.Equal(values.Count(value => CellOracle.IsGuarded(value, format)), guarded);
    }

    [Fact]
    public void Text_EveryShortMixOfSpecialBytes_EqualsOracle()
    {
        string[] values = [""];
        for (int length = 0; length < 5; length++)
        {
            values = [.. values, .. values.Where(value => value.Length == length).SelectMany(
                value => "a\",= \n".Select(special => value + special))];
        }

        Assert.Equal(
            values.Select(value => CellOracle.FreeText(value, CsvFormat.Default)),
            WrittenCells.Of(
                new TextCellWriter(A.FirstName, CsvTextRules.FreeText(CsvFormat.Default)),
                WrittenCells.Batch(A.FirstName, values)));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public unsafe void Special_EveryByte_IsTheDelimiterAQuoteOrABreak(char delimiter)
    {
        Vector256<byte> specials = CsvText.Specials((byte)delimiter);
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        fixed (byte* start = bytes)
        {
            for (int value = 0; value < bytes.Length; value++)
            {
                bool isFound = (CsvText.Special(start + (value & ~31), specials) >> (value & 31) & 1) == 1;
                Assert.Equal(value == delimiter || value is '"' or '\r' or '\n', isFound);
            }
        }
    }

    [Fact]
    public void Text_NeighboursForceQuotes_AreNotTakenForTheRows()
    {
        string[] values = ["a\"", "b", "\"c", " d", "e", "f ", "", "g", "=h"];
        RecordBatch batch = WrittenCells.Batch(A.FirstName, values);

        Assert.Equal(
            ["\"a\"\"\"", "b", "\"\"\"c\"", "\" d\"", "e", "\"f \"", "", "g", "'=h"],
            WrittenCells.Of(new TextCellWriter(A.FirstName, CsvTextRules.FreeText(CsvFormat.Default)), batch));
    }

    [Fact]
    public void Of_ManyCells_KeepsThemApart()
    {
        string[] names = [.. Enumerable.Range(0, 5_000).Select(i => FormattableString.Invariant($"Campaign {i}"))];
        CellTable table = CellTable.Of(names, CsvTextRules.Plain(CsvFormat.Default));
        LabelCellWriter writer = new(A.DeviceType, table);

        Assert.Equal(
            names[..200],
            WrittenCells.Of(writer, WrittenCells.Batch(
                A.DeviceType, Enumerable.Range(0, 200).Select(code => (byte?)code))));
        Assert.True(table.MaxBytes >= names.Max(name => name.Length));
    }
}
