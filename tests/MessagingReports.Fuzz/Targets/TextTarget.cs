using System.Buffers;
using System.Text;
using MessagingReports.Cells;
using MessagingReports.Csv;
using MessagingReports.Fuzz.Driving;
using MessagingReports.Fuzz.Oracles;
using MessagingReports.Relations;
using MessagingReports.Tests.Csv;

namespace MessagingReports.Fuzz.Targets;

/// <summary>
/// Any texts and phones, alone and in batches of any layout, at the end of memory: what strings and regular
/// expressions say, in no more room than was promised, and nothing read past the text.
/// </summary>
internal sealed unsafe class TextTarget : FuzzTarget
{
    private static readonly RelationColumn Column = AttemptsRelation.Device;

    public override string Name => "cell-texts";

    public override IEnumerable<byte[]> Seeds =>
    [
        [0, 0, 64, 5, .. "plain"u8, 12, .. "+15551234567"u8, 0, 3, .. "a,b"u8],
        [5, 1, 3, 14, .. "(555) 123-4567"u8, 6, .. "=\"1\"\r\n"u8, 40,
            .. "a text of forty bytes, no less, no more."u8],
        [10, 1, 1, 3, .. "＝"u8, 1, .. " "u8, 1, .. "\""u8, 33, .. "thirty-three bytes of text, with,"u8],
    ];

    public override IReadOnlyList<byte[]> Tokens => FuzzTexts.Tokens;

    public override int MaximumLength => 2048;

    public override void Run(byte[] input)
    {
        InputReader reader = new(input);
        CsvFormat format = FuzzTexts.Format(reader);
        bool isPadded = reader.Boolean();
        int tileRows = 1 + reader.Below(RecordTile.MaximumRows);
        List<string> texts = [];
        while (!reader.IsAtEnd)
        {
            texts.Add(reader.Text());
        }

        foreach (string text in texts.Take(8))
        {
            Alone(text, format);
        }

        Batch(texts, isPadded, tileRows, format);
    }

    private static void Alone(string text, CsvFormat format)
    {
        CsvTextRules free = CsvTextRules.FreeText(format);
        CsvTextRules plain = CsvTextRules.Plain(format);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        int capacity = CsvText.MaximumBytes(utf8.Length);
        using IMemoryOwner<byte> memory = new GuardedMemory<byte>(utf8);
        byte* source = ((GuardedMemory<byte>)memory).Pointer;
        long guarded = 0;
        Same(CellOracle.FreeText(text, format), capacity, to =>
            CsvText.Write(to, source, utf8.Length, free, ref guarded));
        FindingException.UnlessEqual(CellOracle.IsGuarded(text, format), guarded == 1, "guarded");
        Same(CellOracle.Plain(text, format.Delimiter), capacity, to =>
            CsvText.Write(to, source, utf8.Length, plain, ref guarded));
        guarded = 0;
        Same(PhoneOracle.Cell(text, format), capacity, to =>
            PhoneText.Write(to, source, utf8.Length, free, ref guarded));
        FindingException.UnlessEqual(PhoneOracle.IsGuarded(text, format), guarded == 1, "guarded phone");

        using IMemoryOwner<byte> padded = new GuardedMemory<byte>([.. utf8, .. new byte[CsvText.SpecialBits]]);
        source = ((GuardedMemory<byte>)padded).Pointer;
        guarded = 0;
        Same(CellOracle.FreeText(text, format), capacity + CsvText.SpecialBits, to =>
            utf8.Length == 0 ? to : CsvText.WriteSuspect(to, source, utf8.Length, free, ref guarded));
        FindingException.UnlessEqual(CellOracle.IsGuarded(text, format), guarded == 1, "guarded suspect");
    }

    private static void Batch(List<string> texts, bool isPadded, int tileRows, CsvFormat format)
    {
        CsvTextRules rules = CsvTextRules.FreeText(format);
        using TextColumn column = new([.. texts.Select(Encoding.UTF8.GetBytes)], isPadded);
        Check(new TextCellWriter(Column, rules), CellOracle.FreeText, CellOracle.IsGuarded);
        Check(new PhoneCellWriter(Column, rules), PhoneOracle.Cell, PhoneOracle.IsGuarded);

        void Check(CellWriter writer, Func<string, CsvFormat, string> cell, Func<string, CsvFormat, bool> isGuarded)
        {
            string[] written = WrittenColumn.Of(writer, column.Batch, tileRows, out int guarded);
            for (int row = 0; row < written.Length; row++)
            {
                FindingException.UnlessEqual(cell(texts[row], format), written[row], "cell of the batch");
            }

            FindingException.UnlessEqual(texts.Count(text => isGuarded(text, format)), guarded, "guarded cells");
        }
    }

    private static void Same(string expected, int capacity, GuardedRoom.Writer writer) => FindingException.UnlessEqual(
        expected, Encoding.UTF8.GetString(GuardedRoom.Written(capacity, writer)), "cell");

    /// <summary>A batch of one column of texts, in memory of the library's or of a careful host's.</summary>
    private sealed class TextColumn : IDisposable
    {
        private readonly IMemoryOwner<int>? _offsets;
        private readonly IMemoryOwner<byte>? _bytes;

        public TextColumn(byte[][] texts, bool isPadded)
        {
            if (isPadded)
            {
                RecordBatchBuilder builder = new(AttemptsRelation.Schema, [Column], capacity: 1);
                foreach (byte[] text in texts)
                {
                    builder.Text(Column).Append(text);
                }

                Batch = builder.Build();
                return;
            }

            List<int> offsets = [3];
            foreach (byte[] text in texts)
            {
                offsets.Add(offsets[^1] + text.Length);
            }

            _offsets = new GuardedMemory<int>([.. offsets]);
            _bytes = new GuardedMemory<byte>([0xEE, 0xEE, 0xEE, .. texts.SelectMany(text => text)]);
            Batch = new RecordBatch(
                AttemptsRelation.Schema, [new TextVector(Column, _offsets.Memory, _bytes.Memory)]);
        }

        public RecordBatch Batch { get; }

        public void Dispose()
        {
            _offsets?.Dispose();
            _bytes?.Dispose();
        }
    }
}
