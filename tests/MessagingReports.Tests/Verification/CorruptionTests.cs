using System.Text;
using System.Text.RegularExpressions;
using MessagingReports.Tests.Sources;
using MessagingReports.Verification;

namespace MessagingReports.Tests.Verification;

/// <summary>Five hundred corruptions, each of which must be found.</summary>
public sealed partial class CorruptionTests
{
    private const int Count = 500;

    [Fact]
    public async Task VerifyAsync_AnyCorruption_IsFound()
    {
        using TemporaryFolder folder = await FinishedFolders.OfSampleAsync(attempts: 120);
        string[] files = [.. Directory.GetFiles(folder.FullName).Order(StringComparer.Ordinal)];
        Random random = new(20241101);
        Dictionary<string, int> kinds = new(StringComparer.Ordinal);
        for (int i = 0; i < Count; i++)
        {
            (string kind, Func<byte[], Random, byte[]?> corrupt, bool isManifest) = Kinds[i % Kinds.Length];
            string[] candidates = [.. files.Where(file => file.EndsWith(".json", StringComparison.Ordinal) == isManifest)];
            string file = candidates[random.Next(candidates.Length)];
            byte[] whole = File.ReadAllBytes(file);
            byte[]? corrupted = corrupt(whole, random);
            if (corrupted is null || corrupted.AsSpan().SequenceEqual(whole))
            {
                // A report of one row has no two rows to swap.
                i--;
                continue;
            }

            File.WriteAllBytes(file, corrupted);
            VerificationResult result = await folder.VerifyAsync();
            File.WriteAllBytes(file, whole);

            Assert.False(result.IsSound, $"{kind} in {Path.GetFileName(file)}, the {i}th corruption");
            Assert.Contains(result.Breaks, found => file.EndsWith(found.File, StringComparison.Ordinal)
                || file.EndsWith(found.File + ".manifest.json", StringComparison.Ordinal));
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        }

        Assert.Equal(Kinds.Length, kinds.Count);
        Assert.Equal(Count, kinds.Values.Sum());
        Assert.True((await folder.VerifyAsync()).IsSound);
    }

    private static readonly (string Kind, Func<byte[], Random, byte[]?> Corrupt, bool IsManifest)[] Kinds =
    [
        ("flipped digit", FlipDigit, false),
        ("dropped row", DropRow, false),
        ("duplicated row", DuplicateRow, false),
        ("swapped columns", SwapColumns, false),
        ("swapped rows", SwapRows, false),
        ("truncated file", Truncate, false),
        ("changed byte", ChangeByte, false),
        ("changed total", FlipDigit, true),
        ("edited manifest", EditManifest, true),
        ("truncated manifest", Truncate, true),
    ];

    private static byte[]? FlipDigit(byte[] whole, Random random)
    {
        int header = whole[0] == (byte)'{' ? 0 : whole.AsSpan().IndexOf((byte)'\n');
        int[] digits = [.. Enumerable.Range(header, whole.Length - header).Where(at => char.IsAsciiDigit((char)whole[at]))];
        if (digits.Length == 0)
        {
            return null;
        }

        int place = digits[random.Next(digits.Length)];
        byte[] changed = [.. whole];
        changed[place] = (byte)('0' + ((whole[place] - '0' + random.Next(1, 10)) % 10));
        return changed;
    }

    private static byte[]? DropRow(byte[] whole, Random random) => Records(whole) is { Count: > 1 } records
        ? Text(records.Where((_, i) => i != random.Next(1, records.Count) || i == 0).Take(records.Count - 1))
        : null;

    private static byte[]? DuplicateRow(byte[] whole, Random random)
    {
        List<string> records = Records(whole);
        if (records.Count < 2)
        {
            return null;
        }

        int row = random.Next(1, records.Count);
        return Text([.. records[..row], records[row], .. records[row..]]);
    }

    private static byte[]? SwapColumns(byte[] whole, Random random)
    {
        List<string[]> cells = CsvRecords.Read(whole);
        if (cells.Count < 2)
        {
            return null;
        }

        int columns = cells[0].Length;
        int first = random.Next(columns);
        int second = (first + random.Next(1, columns)) % columns;
        return Text(cells.Select(record =>
        {
            (record[first], record[second]) = (record[second], record[first]);
            return string.Join(',', record.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
                + "\r\n";
        }));
    }

    private static byte[]? SwapRows(byte[] whole, Random random)
    {
        List<string> records = Records(whole);
        if (records.Count < 3)
        {
            return null;
        }

        int row = random.Next(1, records.Count - 1);
        (records[row], records[row + 1]) = (records[row + 1], records[row]);
        return Text(records);
    }

    private static byte[] Truncate(byte[] whole, Random random) => whole[..random.Next(whole.Length)];

    private static byte[] ChangeByte(byte[] whole, Random random)
    {
        byte[] changed = [.. whole];
        changed[random.Next(whole.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    private static byte[] EditManifest(byte[] whole, Random random)
    {
        string text = Encoding.UTF8.GetString(whole);
        Match[] values = [.. Value().Matches(text).Cast<Match>()];
        Match value = values[random.Next(values.Length)];
        string changed = value.Value switch
        {
            "true" => "false",
            "false" => "true",
            "null" => "\"x\"",
            ['"', .. var inner, '"'] => $"\"{inner}x\"",
            _ => "1" + value.Value.TrimStart('-'),
        };
        return Encoding.UTF8.GetBytes(text[..value.Index] + changed + text[(value.Index + value.Length)..]);
    }

    private static List<string> Records(byte[] whole) =>
        [.. Encoding.UTF8.GetString(whole).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(row => row + "\r\n")];

    private static byte[] Text(IEnumerable<string> records) => Encoding.UTF8.GetBytes(string.Concat(records));

    [GeneratedRegex("(?<=\": )(\"[^\"]*\"|true|false|null|-?[0-9]+)")]
    private static partial Regex Value();
}
