using System.Security.Cryptography;
using System.Text;
using MessagingReports.Manifests;

namespace MessagingReports.Tests.Verification;

/// <summary>Changes reports and makes their manifests fit, as somebody would who hides a change.</summary>
internal static class Forgery
{
    /// <summary>Changes the text of a report; its manifest then tells its new bytes and hash.</summary>
    public static void Change(string path, Func<string, string> change)
    {
        byte[] before = File.ReadAllBytes(path);
        string text = Encoding.UTF8.GetString(before);
        string changed = change(text);
        Assert.NotEqual(text, changed);
        byte[] after = Encoding.UTF8.GetBytes(changed);
        File.WriteAllBytes(path, after);
        ChangeManifest(path, manifest => manifest
            .Replace(Hash(before), Hash(after), StringComparison.Ordinal)
            .Replace(
                FormattableString.Invariant($"\"bytes\": {before.Length},"),
                FormattableString.Invariant($"\"bytes\": {after.Length},"),
                StringComparison.Ordinal));
    }

    /// <summary>Changes one cell of a report, by row (from 1) and header.</summary>
    public static void ChangeCell(string path, int row, string header, string cell) => Change(path, text =>
    {
        List<string[]> records = CsvRecords.Read(Encoding.UTF8.GetBytes(text));
        records[row][Array.IndexOf(records[0], header)] = cell;
        return string.Concat(records.Select(record => string.Join(',', record.Select(Quote)) + "\r\n"));
    });

    /// <summary>Changes a manifest, and the hash it ends in.</summary>
    public static void ChangeManifest(string path, Func<string, string> change)
    {
        string file = path + ".manifest.json";
        string manifest = File.ReadAllText(file);
        string changed = change(manifest);
        Assert.NotEqual(manifest, changed);
        ReportManifest parsed = ManifestReader.Read(Encoding.UTF8.GetBytes(changed), out _);
        File.WriteAllBytes(file, parsed.ToJson());
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || cell.StartsWith(' ') || cell.EndsWith(' ')
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
