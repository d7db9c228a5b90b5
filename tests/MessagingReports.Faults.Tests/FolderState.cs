using System.Security.Cryptography;
using System.Text.Json;

namespace MessagingReports.Faults.Tests;

/// <summary>What a folder of reports may look like, whatever happened to the runs that wrote into it.</summary>
internal static class FolderState
{
    private const string ManifestSuffix = ".manifest.json";
    private const string TemporaryPrefix = ".messaging-reports-";

    /// <summary>Every file in a folder with its bytes.</summary>
    public static SortedDictionary<string, byte[]> Of(string folder) => new(
        Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes),
        StringComparer.Ordinal);

    /// <summary>Nothing was added, removed or changed.</summary>
    public static void AssertSame(SortedDictionary<string, byte[]> before, string folder)
    {
        SortedDictionary<string, byte[]> after = Of(folder);
        Assert.Equal(before.Keys, after.Keys);
        foreach ((string name, byte[] bytes) in before)
        {
            Assert.True(bytes.AsSpan().SequenceEqual(after[name]), name);
        }
    }

    /// <summary>
    /// Every report is a whole one of some version, and every manifest stands beside the report it tells of.
    /// </summary>
    /// <returns>The number of reports of each version.</returns>
    public static async Task<int[]> AssertWholeAsync(string folder, bool mayHaveTemporaries)
    {
        int[] counts = new int[FaultReports.Versions.Count];
        SortedDictionary<string, byte[]> files = Of(folder);
        foreach ((string name, byte[] bytes) in files)
        {
            if (name.StartsWith(TemporaryPrefix, StringComparison.Ordinal))
            {
                Assert.True(mayHaveTemporaries, $"{name} was left");
            }
            else if (name.EndsWith(ManifestSuffix, StringComparison.Ordinal))
            {
                using JsonDocument manifest = JsonDocument.Parse(bytes);
                string report = name[..^ManifestSuffix.Length];
                Assert.True(files.ContainsKey(report), $"{name} stands alone");
                Assert.Equal(
                    manifest.RootElement.GetProperty("sha256").GetString(),
                    Convert.ToHexStringLower(SHA256.HashData(files[report])));
            }
            else
            {
                int version = await VersionOfAsync(name, bytes);
                Assert.True(version >= 0, $"{name} is not whole");
                counts[version]++;
            }
        }

        return counts;
    }

    private static async Task<int> VersionOfAsync(string name, byte[] bytes)
    {
        for (int i = 0; i < FaultReports.Versions.Count; i++)
        {
            if ((await FaultReports.Versions[i].Files)[name].AsSpan().SequenceEqual(bytes))
            {
                return i;
            }
        }

        return -1;
    }
}
