using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text.Json;
using MessagingReports.Csv;
using MessagingReports.Manifests;
using MessagingReports.Tests.Compression;
using MessagingReports.Tests.Testing;

namespace MessagingReports.Tests.Outputs;

/// <summary>Compressed reports hold the bytes of those that are not, on every output.</summary>
public sealed class CompressedOutputTests : IDisposable
{
    private const string Name = "usage-detail_A1_2024-10-01_2024-10-31.csv";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<ReportCompressionMethod> Methods =>
        [ReportCompressionMethod.Gzip, ReportCompressionMethod.Zstd];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ReportCompressionMethod.None, Name)]
    [InlineData(ReportCompressionMethod.Gzip, Name + ".gz")]
    [InlineData(ReportCompressionMethod.Zstd, Name + ".zst")]
    public async Task Folder_Run_NamesTheFileAndItsManifestAfterTheMethod(ReportCompressionMethod method, string name)
    {
        ReportResult result = await Store(1).Runner().RunAsync(Request(method), ReportOutput.Folder(_folder.Path));

        Assert.Equal([name, name + ".manifest.json"], Names());
        Assert.Equal(_folder.File(name), result.FilePath);
        Assert.Equal(name, Assert.Single(result.Manifest.Files).Name);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task File_Run_KeepsTheNameAskedFor(ReportCompressionMethod method)
    {
        await Store(1).Runner().RunAsync(Request(method), ReportOutput.File(_folder.File("x.bin")));

        Assert.Equal(["x.bin", "x.bin.manifest.json"], Names());
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Manifest_CompressedFile_HasTheHashesOfBothAndTheBytesOnDisk(ReportCompressionMethod method)
    {
        (_, byte[] plain) = await Store(5_000).RunAsync(TestRuns.Request(ReportCatalog.UsageDetail));

        ReportResult result = await Store(5_000).Runner().RunAsync(
            Request(method), ReportOutput.File(_folder.File("x")));

        byte[] stored = await File.ReadAllBytesAsync(_folder.File("x"));
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(stored));
        string contentSha256 = Convert.ToHexStringLower(SHA256.HashData(plain));
        ReportManifest manifest = result.Manifest;
        Assert.Equal(plain, Decompressed.Read(method, stored));
        Assert.NotEqual(sha256, contentSha256);
        Assert.Equal(
            (5_000L, (long)stored.Length, sha256, contentSha256),
            (manifest.Rows, manifest.Bytes, manifest.Sha256, manifest.ContentSha256));
        Assert.Equal(
            new ManifestFile("x", 5_000, stored.Length, sha256, contentSha256), Assert.Single(manifest.Files));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Manifest_Json_HasTheContentHashBesideTheHash(ReportCompressionMethod method)
    {
        await Store(1).Runner().RunAsync(Request(method), ReportOutput.File(_folder.File("x")));

        using JsonDocument json = JsonDocument.Parse(
            await File.ReadAllBytesAsync(_folder.File("x.manifest.json")));
        string[] keys = [.. json.RootElement.EnumerateObject().Select(property => property.Name)];
        Assert.Equal(["rows", "bytes", "sha256", "contentSha256", "files"], keys[10..15]);
        Assert.Equal(
            ["name", "rows", "bytes", "sha256", "contentSha256"],
            json.RootElement.GetProperty("files")[0].EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Manifest_WithoutCompression_HasNoContentHash()
    {
        ReportResult result = await Store(1).Runner().RunAsync(
            Request(ReportCompressionMethod.None), ReportOutput.File(_folder.File("x")));

        Assert.Null(result.Manifest.ContentSha256);
        Assert.Null(Assert.Single(result.Manifest.Files).ContentSha256);
    }

    [Theory]
    [InlineData(ReportCompressionMethod.Gzip, CsvCharset.Utf8)]
    [InlineData(ReportCompressionMethod.Gzip, CsvCharset.Iso88591)]
    [InlineData(ReportCompressionMethod.Zstd, CsvCharset.Utf8)]
    [InlineData(ReportCompressionMethod.Zstd, CsvCharset.Windows1252)]
    public async Task Stream_EveryCharset_HoldsTheBytesOfTheReport(ReportCompressionMethod method, CsvCharset charset)
    {
        CsvFormat csv = new() { Charset = charset, Delimiter = ';' };
        TestStore store = Store(20_000, "grün\r\n„\"x\"“ \U0001F600");
        ReportRequest plain = TestRuns.Request(ReportCatalog.UsageDetail, csv: csv);
        (ReportResult expected, byte[] bytes) = await store.RunAsync(plain);

        (ReportResult result, byte[] stored) = await store.RunAsync(Request(method, csv: csv));

        Assert.Equal(bytes, Decompressed.Read(method, stored));
        Assert.Equal(expected.Manifest.Sha256, result.Manifest.ContentSha256);
        Assert.Equal(expected.Manifest.UnmappableCharacters, result.Manifest.UnmappableCharacters);
        Assert.Equal(stored.Length, result.Manifest.Bytes);
        Assert.Empty(result.Manifest.Files);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Pipe_Run_HasTheBytesOfTheStream(ReportCompressionMethod method)
    {
        (_, byte[] expected) = await Store(5_000).RunAsync(Request(method));
        Pipe pipe = new();
        using MemoryStream bytes = new();
        Task reading = pipe.Reader.CopyToAsync(bytes);

        await Store(5_000).Runner().RunAsync(Request(method), ReportOutput.Pipe(pipe.Writer));
        await pipe.Writer.CompleteAsync();
        await reading;

        Assert.Equal(expected, bytes.ToArray());
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Bytes_EveryDegreeAndBatchSize_AreTheSame(ReportCompressionMethod method)
    {
        (_, byte[] expected) = await Store(20_000).RunAsync(Request(method, degree: 1));

        foreach ((int degree, int batch) in ((int, int)[])[(1, 7), (2, 4096), (4, 1000), (64, 20_000)])
        {
            (_, byte[] bytes) = await Store(20_000, batchSize: batch).RunAsync(Request(method, degree));
            Assert.Equal(expected, bytes);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Report_WithoutRows_HoldsTheHeader(ReportCompressionMethod method)
    {
        (_, byte[] plain) = await new TestStore().RunAsync(TestRuns.Request(ReportCatalog.UsageDetail));

        (_, byte[] stored) = await new TestStore().RunAsync(Request(method));

        Assert.Equal(plain, Decompressed.Read(method, stored));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Report_WithoutRowsAndHeader_IsStillACompressedFile(ReportCompressionMethod method)
    {
        (ReportResult result, byte[] stored) = await new TestStore().RunAsync(
            Request(method, csv: new CsvFormat { Header = false }));

        Assert.NotEmpty(stored);
        Assert.Empty(Decompressed.Read(method, stored));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([])), result.Manifest.ContentSha256);
    }

    [Fact]
    public async Task Summary_Compressed_HoldsTheBytesOfTheReport()
    {
        (_, byte[] plain) = await Store(10).RunAsync(TestRuns.Request(ReportCatalog.AccountActivity));

        (_, byte[] stored) = await Store(10).RunAsync(
            TestRuns.Request(ReportCatalog.AccountActivity, compression: ReportCompression.Gzip));

        Assert.Equal(plain, Decompressed.Read(ReportCompressionMethod.Gzip, stored));
    }

    [Fact]
    public async Task Progress_Bytes_EndAtThoseOfTheManifest()
    {
        LastProgress progress = new();

        ReportResult result = await Store(100).Runner().RunAsync(
            Request(ReportCompressionMethod.Gzip), ReportOutput.Stream(Stream.Null), progress);

        Assert.True(progress.Last.IsFinished);
        Assert.Equal(result.Manifest.Bytes, progress.Last.Bytes);
    }

    [Fact]
    public async Task Options_OfTheRunner_HoldWhereTheRequestLeavesThemOpen()
    {
        ReportRunner runner = new(
            Store(1), TestRuns.Clock, new ReportRunnerOptions { Compression = ReportCompression.Zstd });

        await runner.RunAsync(TestRuns.Request(ReportCatalog.UsageDetail), ReportOutput.Folder(_folder.Path));
        await runner.RunAsync(Request(ReportCompressionMethod.None), ReportOutput.Folder(_folder.Path));

        Assert.Equal([Name, Name + ".manifest.json", Name + ".zst", Name + ".zst.manifest.json"], Names());
    }

    [Fact]
    public async Task Compression_ThatIsWrong_IsARequestErrorBeforeTheSourceIsAsked()
    {
        Running.StubSource source = new() { ReadDirectory = _ => throw new TimeoutException() };

        ReportRequestException found = await Assert.ThrowsAsync<ReportRequestException>(() => source.Runner().RunAsync(
            Request(ReportCompressionMethod.Gzip, degree: 0), ReportOutput.Folder(_folder.Path)));

        Assert.Equal("compress", found.Parameter);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public async Task Options_ThatAreWrong_AreARequestError(int degree)
    {
        ReportRunnerOptions options = new() { Compression = new ReportCompression { DegreeOfParallelism = degree } };

        await Assert.ThrowsAsync<ReportRequestException>(() => new ReportRunner(Store(1), options: options).RunAsync(
            TestRuns.Request(ReportCatalog.UsageDetail), ReportOutput.Folder(_folder.Path)));

        Assert.Empty(Names());
    }

    [Fact]
    public void Options_WithoutCompression_AreARequestError()
    {
        ReportRunnerOptions options = new() { Compression = null! };

        ReportRequestException found = Assert.Throws<ReportRequestException>(options.Validate);

        Assert.Equal("options: found no Compression, expected one. Set it or leave the default.", found.Message);
    }

    internal static TestStore Store(int rows, string? clientId = null, int batchSize = 4096)
    {
        TestStore store = new() { BatchSize = batchSize };
        for (int i = 0; i < rows; i++)
        {
            store.Attempt(FormattableString.Invariant($"T{i:D5}"), i, ("client_id", clientId));
        }

        return store;
    }

    internal static ReportRequest Request(
        ReportCompressionMethod method, int? degree = null, CsvFormat? csv = null) => TestRuns.Request(
            ReportCatalog.UsageDetail,
            csv: csv,
            compression: new ReportCompression { Method = method, DegreeOfParallelism = degree });

    private IEnumerable<string?> Names() =>
        Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private sealed class LastProgress : IProgress<ReportProgress>
    {
        public ReportProgress Last { get; private set; }

        public void Report(ReportProgress value) => Last = value;
    }
}
