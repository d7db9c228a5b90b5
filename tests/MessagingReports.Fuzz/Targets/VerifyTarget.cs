using System.Text;
using MessagingReports.Csv;
using MessagingReports.Fuzz.Driving;
using MessagingReports.Fuzz.Oracles;
using MessagingReports.Layouts;
using MessagingReports.Tests.Csv;
using MessagingReports.Verification;
using NodaTime;

namespace MessagingReports.Fuzz.Targets;

/// <summary>
/// Any bytes as a finished report or as its manifest, among sound ones: verify tells what does not hold, finds every
/// change, and nothing else comes out of it.
/// </summary>
internal sealed class VerifyTarget : FuzzTarget
{
    private const int WholeFile = 0;
    private const int Patch = 1;
    private const int Value = 2;

    private readonly Lazy<IReadOnlyDictionary<string, byte[]>> _sound = new(() => SampleFolders.Files(RunAsync));
    private readonly Lazy<string> _folder;
    private readonly Lazy<string[]> _names;

    // What lies in the folder: most of it stays from one execution to the next.
    private readonly Dictionary<string, byte[]?> _placed = [];

    public VerifyTarget()
    {
        _names = new(() => [.. _sound.Value.Keys.Order(StringComparer.Ordinal)]);
        _folder = new(() => SampleFolders.Make(Name));
    }

    public override string Name => "csv-reader";

    public override int MaximumLength => 8192;

    public override IEnumerable<byte[]> Seeds => _names.Value.SelectMany((name, index) => (byte[][])
    [
        [WholeFile, (byte)index, 0, .. _sound.Value[name].Take(8000)],
        [WholeFile, (byte)index, 1, .. _sound.Value[name].Take(8000)],
        [Patch, (byte)index, 1, 40, 0, 2, .. "7,"u8],
        [Patch, (byte)index, 0, 0, 1, 1, .. "\""u8],
        [Value, (byte)index, 1, 2, 9, 3, .. "\"7\""u8],
        [Value, (byte)index, 0, 1, 12, 4, .. "9999"u8, 2, 3, 1, .. "x"u8],
    ]);

    public override IReadOnlyList<byte[]> Tokens { get; } =
    [
        .. FuzzTexts.Tokens, .. ((string[])
            [
                "{", "}", "[", "]", ":", "null", "true", "-1", "1e999", "\"rows\"", "\"sha256\"",
                "2024-10-01T00:00:00-04:00", "9999-12-31T23:59:59Z", "99999999999999999999999999999999999999",
                "-0.00", "N/A", "UTC+25", "Nowhere/Land",
                "\"2024-11-01\"", "\"9999-12-31\"", "\"0024-11-01T04:00:00Z\"",
                "\"9999-12-31T23:59:59.999999999Z\"", "\"\"", "9223372036854775807",
                "\"99999999999999999999999999999999999999.9\"", "\"UTC\"", "\"platform-day\"",
            ]).Select(Encoding.UTF8.GetBytes),
    ];

    public override void Run(byte[] input)
    {
        InputReader reader = new(input);
        int form = reader.Below(3);
        string name = _names.Value[reader.Below(_names.Value.Length)];
        bool isAlone = reader.Boolean();
        byte[] sound = _sound.Value[name];
        byte[] bytes = form switch
        {
            WholeFile => reader.Rest(),
            Patch => Patched(sound, reader),
            _ when name.EndsWith(".json", StringComparison.Ordinal) => WithValues(sound, reader),
            _ when name.EndsWith(".csv", StringComparison.Ordinal) => WithCells(sound, reader),
            _ => Patched(sound, reader),
        };

        // Alone, the report stands with its manifest; else all the others stand around it.
        string report = name.Replace(".manifest.json", "", StringComparison.Ordinal);
        foreach (string file in _names.Value)
        {
            Place(file, file == name ? bytes
                : isAlone && !file.StartsWith(report, StringComparison.Ordinal) ? null
                : _sound.Value[file]);
        }

        VerificationResult result = new ReportVerifier().VerifyAsync(_folder.Value).GetAwaiter().GetResult();
        FindingException.UnlessEqual(
            bytes.AsSpan().SequenceEqual(sound), result.IsSound, $"{name} is as it was written");
        FindingException.Unless(
            result.Breaks.Count <= ReportVerifier.MaxBreaks && result.Breaks.Count <= result.BreakCount,
            "too many breaks");
        FindingException.Unless(result.IsSound == (result.Breaks.Count == 0), "breaks that are not told");
        foreach (VerificationBreak found in result.Breaks)
        {
            FindingException.Unless(!found.ToString().Contains('\n', StringComparison.Ordinal), "more than one line");
        }
    }

    private void Place(string file, byte[]? bytes)
    {
        if (_placed.GetValueOrDefault(file) == bytes)
        {
            return;
        }

        string path = Path.Combine(_folder.Value, file);
        if (bytes is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllBytes(path, bytes);
        }

        _placed[file] = bytes;
    }

    /// <summary>The sound file with some of its bytes replaced, so that most of it can still be read.</summary>
    private static byte[] Patched(byte[] sound, InputReader reader)
    {
        List<byte> bytes = [.. sound];
        do
        {
            int at = (reader.Byte() | (reader.Byte() << 8)) % bytes.Count;
            int removed = Math.Min(reader.Below(8), bytes.Count - at - 1);
            bytes.RemoveRange(at, Math.Max(0, removed));
            bytes.InsertRange(at, reader.Bytes(64));
        }
        while (!reader.IsAtEnd && bytes.Count > 0);

        return [.. bytes];
    }

    /// <summary>The sound report with other cells, quoted as they have to be.</summary>
    private static byte[] WithCells(byte[] sound, InputReader reader)
    {
        List<string[]> records = CsvRecords.ReadSlowly(sound);
        do
        {
            string[] record = records[reader.Below(records.Count)];
            record[reader.Below(record.Length)] = reader.Text(80);
        }
        while (!reader.IsAtEnd);

        return Encoding.UTF8.GetBytes(string.Concat(records.Select(record =>
            string.Join(',', record.Select(cell => CellOracle.Plain(cell, ','))) + "\r\n")));
    }

    /// <summary>The sound manifest with something else behind some of its keys.</summary>
    private static byte[] WithValues(byte[] sound, InputReader reader)
    {
        string[] lines = Encoding.UTF8.GetString(sound).Split('\n');
        do
        {
            int line = reader.Below(lines.Length);
            string end = lines[line].EndsWith(',') ? "," : "";
            lines[line] = lines[line].Split(": ")[0] + ": " + reader.Text(80) + end;
        }
        while (!reader.IsAtEnd);

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    /// <summary>The eight reports of one account; of others some that are compressed or in another charset.</summary>
    private static async Task RunAsync(string folder)
    {
        ReportRequest[] requests =
        [
            .. ReportCatalog.All.Select(report => Request(report, account: 0)),
            Request(ReportCatalog.UsageDetail, account: 1, ReportCompression.Gzip),
            Request(ReportCatalog.UsageDetail, account: 2, ReportCompression.Zstd),
            Request(ReportCatalog.AllAttempts, account: 3, csv: new CsvFormat { Charset = CsvCharset.Windows1252 }),
        ];
        await new ReportRunner(SampleFolders.Store, SampleFolders.Clock)
            .RunAllAsync(requests, ReportOutput.Folder(folder));
    }

    private static ReportRequest Request(
        ReportDefinition report, int account, ReportCompression? compression = null, CsvFormat? csv = null) => new()
        {
            Report = report,
            Scope = ReportScope.Account(SampleFolders.Store.Directory.Accounts[account].AccountId),
            Period = ReportPeriod.Dates(new LocalDate(2024, 10, 1), new LocalDate(2024, 10, 31)),
            Compression = compression,
            Csv = csv,
        };
}
