using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using DuckDB.NET.Data;
using ZstdSharp;

namespace MessagingReports.Cli.Tests.Commands;

public sealed class RunCompressTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private const string UsageDetail = "usage-detail_ACC-NY_2024-10-01_2024-10-31.csv";

    [Theory]
    [InlineData("none", "")]
    [InlineData("gzip", ".gz")]
    [InlineData("zstd", ".zst")]
    public async Task Run_Compress_NamesTheFileAndKeepsItsContent(string method, string suffix)
    {
        using TemporaryFolder folder = new();
        byte[] expected = (await ToolRun.OfAsync(sample.Run("usage-detail", "--out", "-"))).OutputBytes;

        ToolRun run = await ToolRun.OfAsync(
            sample.Run("usage-detail", "--compress", method, "--out", folder.Path));

        Assert.Equal("", run.Error);
        Assert.Equal([UsageDetail + suffix, UsageDetail + suffix + ".manifest.json"], folder.Names);
        byte[] stored = await File.ReadAllBytesAsync(folder.At(UsageDetail + suffix));
        Assert.Equal(expected, Content(method, stored));
    }

    [Fact]
    public async Task Run_CompressAFile_KeepsItsName()
    {
        using TemporaryFolder folder = new();

        await ToolRun.OfAsync(sample.Run("usage-detail", "--compress", "gzip", "--out", folder.At("a")));

        Assert.Equal(["a", "a.manifest.json"], folder.Names);
    }

    [Fact]
    public async Task Run_CompressToStandardOutput_WritesTheSameBytesAsToAFile()
    {
        using TemporaryFolder folder = new();
        await ToolRun.OfAsync(sample.Run("usage-detail", "--compress", "gzip", "--out", folder.At("a")));

        ToolRun run = await ToolRun.OfAsync(sample.Run("usage-detail", "--compress", "gzip", "--out", "-"));

        Assert.Equal(await File.ReadAllBytesAsync(folder.At("a")), run.OutputBytes);
    }

    [Fact]
    public async Task Run_CompressSeveral_WritesEveryFileAndTellsItsBytesOnDisk()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync(
            sample.Run("usage-detail list-audit", "--compress", "gzip", "--json", "--out", folder.Path));

        Assert.Equal(4, folder.Names.Length);
        foreach (string line in run.Output.TrimEnd('\n').Split('\n'))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string file = json.RootElement.GetProperty("file").GetString()!;
            byte[] stored = await File.ReadAllBytesAsync(file);
            Assert.EndsWith(".csv.gz", file, StringComparison.Ordinal);
            Assert.Equal(stored.Length, json.RootElement.GetProperty("bytes").GetInt64());
            Assert.Equal(
                Convert.ToHexStringLower(SHA256.HashData(stored)),
                json.RootElement.GetProperty("sha256").GetString());
        }
    }

    [Theory]
    [InlineData("gzip", ".gz")]
    [InlineData("zstd", ".zst")]
    public async Task Run_CompressedFileOfSeveralMembers_IsReadByDuckDb(string method, string suffix)
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder store = new();
        Assert.Equal("", (await ToolRun.OfAsync("sample", "--out", store.Path, "--rows", "10000")).Error);

        ToolRun run = await ToolRun.OfAsync(SampleFolder.RunOver(
            store.Path, "all-attempts", "--compress", method, "--out", folder.At("a.csv" + suffix)));

        Assert.Equal("", run.Error);
        byte[] stored = await File.ReadAllBytesAsync(folder.At("a.csv" + suffix));
        Assert.InRange(Content(method, stored).Length, 1024 * 1024, int.MaxValue);
        using JsonDocument manifest = JsonDocument.Parse(
            await File.ReadAllBytesAsync(folder.At("a.csv" + suffix + ".manifest.json")));
        using DuckDBConnection connection = new("DataSource=:memory:");
        await connection.OpenAsync();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM read_csv('{folder.At("a.csv" + suffix)}', all_varchar = true)";
        Assert.Equal(manifest.RootElement.GetProperty("rows").GetInt64(), await command.ExecuteScalarAsync());
    }

    private static byte[] Content(string method, byte[] stored)
    {
        using MemoryStream source = new(stored);
        using Stream stream = method switch
        {
            "gzip" => new GZipStream(source, CompressionMode.Decompress),
            "zstd" => new DecompressionStream(source),
            _ => source,
        };
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
