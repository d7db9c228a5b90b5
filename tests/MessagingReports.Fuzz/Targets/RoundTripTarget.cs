using System.Text;
using MessagingReports.Csv;
using MessagingReports.Fuzz.Driving;
using MessagingReports.Fuzz.Oracles;
using MessagingReports.Tests.Csv;

namespace MessagingReports.Fuzz.Targets;

/// <summary>
/// Any texts, written as records in any format: CsvHelper reads what was written, guarded and folded.
/// </summary>
internal sealed unsafe class RoundTripTarget : FuzzTarget
{
    public override string Name => "csv-round-trip";

    public override IEnumerable<byte[]> Seeds =>
    [
        [0, 2, 5, .. "plain"u8, 4, .. "more"u8],
        [1, 3, 3, .. "a;b"u8, 3, .. "a\"b"u8, 3, .. "c\r\n"u8],
        [6, 2, 3, .. "=1+"u8, 6, .. " '＝ "u8],
        [12, 2, 2, .. "\r\n"u8, 4, .. "\t\"\"x"u8],
    ];

    public override IReadOnlyList<byte[]> Tokens { get; } = FuzzTexts.Tokens;

    public override int MaximumLength => 1024;

    public override void Run(byte[] input)
    {
        InputReader reader = new(input);
        CsvFormat format = FuzzTexts.Format(reader);
        int columns = 2 + reader.Below(4);
        List<string[]> records = [];
        do
        {
            records.Add([.. Enumerable.Range(0, columns).Select(_ => reader.Text())]);
        }
        while (!reader.IsAtEnd);

        byte[] header = CsvRecordText.Header(records[0], format);
        byte[] mark = format.ByteOrderMark ? [.. CsvRecordText.ByteOrderMark] : [];
        byte[] file = [.. mark, .. header, .. records.SelectMany(record => Written(record, format))];
        List<string[]> read = CsvRecords.Read(file, format.Delimiter);

        FindingException.UnlessEqual(records.Count + 1, read.Count, "records");

        // What begins like a byte order mark is taken for one, unless a mark or a quote stands before it.
        bool losesFirst = file.AsSpan().StartsWith(CsvRecordText.ByteOrderMark) && !format.ByteOrderMark;
        Same(losesFirst ? [records[0][0][1..], .. records[0][1..]] : records[0], read[0], "title");
        for (int i = 0; i < records.Count; i++)
        {
            Same([.. records[i].Select(text => Printed(text, format))], read[i + 1], "cell");
            if (format.FormulaGuard && !format.FoldLineBreaks)
            {
                Same(records[i], [.. read[i + 1].Select(FormulaGuard.Remove)], "unguarded cell");
            }
        }
    }

    private static void Same(string[] expected, string[] found, string what)
    {
        FindingException.UnlessEqual(expected.Length, found.Length, what + "s");
        for (int i = 0; i < expected.Length; i++)
        {
            FindingException.UnlessEqual(expected[i], found[i], what);
        }
    }

    private static string Printed(string text, CsvFormat format) =>
        (CellOracle.IsGuarded(text, format) ? "'" : "") + CellOracle.Fold(text, format);

    private static List<byte> Written(string[] record, CsvFormat format)
    {
        List<byte> bytes = [];
        for (int i = 0; i < record.Length; i++)
        {
            if (i > 0)
            {
                bytes.Add((byte)format.Delimiter);
            }

            bytes.AddRange(CsvText.Ready(Encoding.UTF8.GetBytes(record[i]), CsvTextRules.FreeText(format), out _));
        }

        bytes.AddRange(CsvRecordText.RecordEnd);
        return bytes;
    }
}
