using System.Security.Cryptography;
using System.Text.Json;

namespace MessagingReports.Cli.Tests;

/// <summary>Every worked example of the contract as a command line: bytes, exit code, manifest.</summary>
public sealed class WorkedExampleTests
{
    [SkippableTheory]
    [InlineData("plain")]
    [InlineData("nasty")]
    [InlineData("tenants")]
    [InlineData("dst")]
    public async Task Run_WorkedExamples_GiveTheExactBytes(string example)
    {
        string folder = Path.Combine(Repository(), "..", "shared", "examples", example);
        Skip.IfNot(Directory.Exists(folder), $"The worked examples are not at {folder}.");
        using JsonDocument document = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder, "cases.json")));
        string source = $"folder:{Path.Combine(folder, document.RootElement.GetProperty("data").GetString()!)}";
        List<string> differences = [];
        int count = 0;

        foreach (JsonElement item in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            using TemporaryFolder output = new();
            ToolRun run = await ToolRun.OfAsync(
                [
                    "run", item.GetProperty("report").GetString()!, "--source", source, "--out", output.Path,
                    .. Options(item.GetProperty("options")),
                ]);
            differences.AddRange(Differences(folder, item, output, run)
                .Select(difference => $"{item.GetProperty("report")}, {item.GetProperty("case")}: {difference}"));
            count++;
        }

        Assert.Empty(differences);
        Assert.True(count >= 34, $"Only {count} cases were read.");
    }

    private static IEnumerable<string> Options(JsonElement options)
    {
        foreach (JsonProperty option in options.EnumerateObject())
        {
            yield return "--" + option.Name;
            if (option.Value.ValueKind != JsonValueKind.True)
            {
                yield return option.Value.ToString();
            }
        }
    }

    private static IEnumerable<string> Differences(
        string folder, JsonElement example, TemporaryFolder output, ToolRun run)
    {
        int exit = example.GetProperty("exit").GetInt32();
        if (run.ExitCode != exit)
        {
            yield return $"exit code {run.ExitCode} instead of {exit}: {run.Error}";
            yield break;
        }

        if (exit != 0)
        {
            if (output.Names.Length > 0 || run.Error.Count(c => c == '\n') != 1)
            {
                yield return $"left {output.Names.Length} files and said: {run.Error}";
            }

            yield break;
        }

        string expected = Path.Combine(folder, example.GetProperty("file").GetString()!);

        // Expected files are numbered, for example 01_usage-detail_A_….csv.
        string name = Path.GetFileName(expected)[3..];
        if (!output.Names.SequenceEqual([name, name + ".manifest.json"]))
        {
            yield return $"files {string.Join(", ", output.Names)} instead of {name}";
            yield break;
        }

        byte[] bytes = File.ReadAllBytes(output.At(name));
        if (!bytes.AsSpan().SequenceEqual(File.ReadAllBytes(expected)))
        {
            yield return $"the bytes differ from {Path.GetFileName(expected)}";
        }

        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != example.GetProperty("sha256").GetString())
        {
            yield return "the SHA-256 differs";
        }

        foreach (string difference in ManifestDifferences(
            example, File.ReadAllBytes(output.At(name + ".manifest.json"))))
        {
            yield return difference;
        }
    }

    private static List<string> ManifestDifferences(JsonElement example, byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement manifest = document.RootElement;
        List<string> differences = [];
        foreach (string key in new[] { "rows", "sha256", "guardedCells", "unmappableCharacters" })
        {
            string found = manifest.GetProperty(key).ToString();
            string expected = example.GetProperty(key).ToString();
            if (found != expected)
            {
                differences.Add($"{key} {found} instead of {expected}");
            }
        }

        string[] warnings =
        [
            .. manifest.GetProperty("warnings").EnumerateArray()
                .Where(warning => warning.GetProperty("code").GetString() == "uncontracted-usage")
                .Select(Uncontracted),
        ];
        JsonElement uncontracted = example.GetProperty("uncontracted");
        string[] expectedWarnings =
            uncontracted.GetProperty("records").GetInt64() == 0 ? [] : [Uncontracted(uncontracted)];
        if (!warnings.SequenceEqual(expectedWarnings))
        {
            differences.Add($"{string.Join("; ", warnings)} instead of {string.Join("; ", expectedWarnings)}");
        }

        return differences;
    }

    private static string Uncontracted(JsonElement warning) =>
        $"{warning.GetProperty("records")} uncontracted: {warning.GetProperty("serviceCodes").GetRawText()}"
            .Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MessagingReports.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
