using System.Security.Cryptography;
using CsvHelper;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Tests.Testing;

public sealed class DataFolderWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WriteAsync_SampleStore_WritesTheTwelveRelations()
    {
        await Write(new SampleStore(new SampleStoreOptions { Attempts = 10 }));

        Assert.Equal(
            ["accounts.csv", "attempts.csv", "campaigns.csv", "contract_lines.csv", "direct_connect_attempts.csv",
             "enterprises.csv", "filtered_contacts.csv", "list_loads.csv", "passes.csv", "service_usage.csv",
             "services.csv", "sub_campaigns.csv"],
            Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WriteAsync_SampleStore_ReadsBackAsItsBatches()
    {
        SampleStore store = new(new SampleStoreOptions { Attempts = 2_000 });
        await Write(store);

        foreach (RelationSchema relation in RelationSchemas.Facts)
        {
            using CsvReader reader = Open(relation.Name);
            List<string?[]> found = [];
            while (reader.Read())
            {
                found.Add([.. reader.Current.ToArray().Select(cell => cell.Length == 0 ? null : cell)]);
            }

            Assert.Equal(relation.Columns.Select(column => column.Name), reader.Headers);
            Assert.Equal(BatchRows.Read(store.Read(relation)).Select(row => row.Values.ToArray()), found);
        }
    }

    [Fact]
    public async Task WriteAsync_OneRow_WritesEachTypeAsTheContractSays()
    {
        ReportDirectory directory = SmallDirectory();
        StoreRows rows = new()
        {
            Directory = directory,
            ServiceUsage =
            [
                new ServiceUsage
                {
                    UsageId = "U,1",
                    AccountId = "A",
                    ClientId = "",
                    Device = "say \"hi\"",
                    Channel = Channel.Voice,
                    UsageType = UsageType.Adjustment,
                    UsageAt = Instant.FromUtc(2024, 10, 1, 4, 0).PlusTicks(10),
                    ServiceCode = "S",
                    MeasuredQuantity = 1.5000m,
                    Quantity = -99_999_999_999_999.9999m,
                },
            ],
        };

        await DataFolderWriter.WriteAsync(_folder.Path, directory, rows.Read);

        Assert.Equal(
            "usage_id,account_id,campaign_id,sub_campaign_id,attempt_id,direct_connect_id,client_id,device," +
            "device_country,channel,usage_type,usage_at,service_code,contract_line_id,measured_quantity," +
            "measured_unit,quantity\r\n" +
            "\"U,1\",A,,,,,,\"say \"\"hi\"\"\",,Voice,Adjustment,2024-10-01T04:00:00.000001Z,S,,1.5,," +
            "-99999999999999.9999\r\n",
            await File.ReadAllTextAsync(_folder.File("service_usage.csv")));
        Assert.Equal(
            "service_code,name,category,unit\r\nS,Service,Outbound Voice,Minute\r\n",
            await File.ReadAllTextAsync(_folder.File("services.csv")));
    }

    [Theory]
    [InlineData("attempts", "e5f678fb3862d9ef754a6274f3e3b319ba8de2bb8d6ba84354b639605fa68ab5")]
    [InlineData("filtered_contacts", "056e5b07a14ae984769d7673a7a9bacdabe587c38c5bea38ac8f022ef1346bd9")]
    [InlineData("direct_connect_attempts", "e8aa5f13982f0db9f669c6a6a275660337e9bbcfd4ff6dd55a0aa6f27ebdca1b")]
    [InlineData("list_loads", "2d87fba9592b83e7d72a8c85c5c1a0ff344a89015c02cb99ec25ef49ca7dcc4b")]
    [InlineData("service_usage", "595ba65aa5437c5bd2aad332b694069e969b02b4cc66646f5759002136ddaec8")]
    [InlineData("contract_lines", "bc66e7f6d64b2820588bd3f96a6edc15323432881c3be5a185957b8732464694")]
    public async Task WriteAsync_SampleStoreOfSeedOne_HasTheseBytes(string relation, string sha256)
    {
        await Write(new SampleStore(new SampleStoreOptions { Attempts = 3_000 }));

        Assert.Equal(sha256, await Sha256(relation));
    }

    [Fact]
    public async Task WriteAsync_OtherSeed_HasOtherBytes()
    {
        await Write(new SampleStore(new SampleStoreOptions { Attempts = 100, Seed = 1 }));
        string first = await Sha256("attempts");

        SampleStore other = new(new SampleStoreOptions { Attempts = 100, Seed = 2 });
        await Write(other, overwrite: true);

        Assert.NotEqual(first, await Sha256("attempts"));
    }

    [Theory]
    [InlineData("attempts.csv", "attempts")]
    [InlineData("passes.parquet", "passes")]
    [InlineData("list_loads.csv.gz", "list_loads")]
    public async Task WriteAsync_ExistingFile_Throws(string file, string relation)
    {
        await File.WriteAllTextAsync(_folder.File(file), "");

        ReportRequestException error = await Assert.ThrowsAsync<ReportRequestException>(() => Write(new SampleStore()));

        Assert.Equal(
            $"{_folder.File(file)}: found an existing file of {relation}, expected none. Write elsewhere or overwrite.",
            error.Message);
        Assert.Equal([_folder.File(file)], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task WriteAsync_Overwrite_LeavesOneFileARelation()
    {
        await File.WriteAllTextAsync(_folder.File("attempts.csv.gz"), "");
        await File.WriteAllTextAsync(_folder.File("passes.csv"), "old");
        SampleStore store = new(new SampleStoreOptions { Attempts = 5 });

        await Write(store, overwrite: true);

        Assert.False(File.Exists(_folder.File("attempts.csv.gz")));
        Assert.StartsWith(
            "pass_id,", await File.ReadAllTextAsync(_folder.File("passes.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_FailingRead_LeavesNothing()
    {
        ReportDirectory directory = SmallDirectory();

        await Assert.ThrowsAsync<InvalidOperationException>(() => DataFolderWriter.WriteAsync(
            _folder.Path, directory, _ => throw new InvalidOperationException("broken")));

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task WriteAsync_FolderIsAFile_Throws()
    {
        string file = _folder.File("taken");
        await File.WriteAllTextAsync(file, "");

        ReportSourceException error = await Assert.ThrowsAsync<ReportSourceException>(() =>
            DataFolderWriter.WriteAsync(file, SmallDirectory(), _ => []));

        Assert.Equal(
            $"{file}: found IOException while writing, expected a folder with room that may be written. " +
            "Check the path, its permissions and the disk.",
            error.Message);
    }

    [Fact]
    public void StoreRows_InexactDecimal_Throws()
    {
        StoreRows rows = new() { Directory = SmallDirectory(), ServiceUsage = [Usage(0.00001m)] };

        ArgumentException error = Assert.Throws<ArgumentException>(() =>
            rows.Read(ServiceUsageRelation.Schema).Count());

        Assert.Equal(
            "service_usage.quantity: found a decimal outside dec(18,4), expected at most 18 digits, 4 of them " +
            "decimals. Mend the record.",
            error.Message);
    }

    [Fact]
    public void StoreRows_Facts_AreOrderedByTimeAndUtf8Key()
    {
        StoreRows rows = new()
        {
            Directory = SmallDirectory(),
            ServiceUsage = [Usage(1, "\U00010000"), Usage(1, "\uFF21"), Usage(1, "a", 10), Usage(1, "z", -10)],
        };

        List<Dictionary<string, string?>> found = BatchRows.Read(rows.Read(ServiceUsageRelation.Schema));

        Assert.Equal(["z", "\uFF21", "\U00010000", "a"], found.Select(row => row["usage_id"]));
    }

    private static ServiceUsage Usage(decimal quantity, string id = "U", long ticks = 0) => new()
    {
        UsageId = id,
        AccountId = "A",
        UsageType = UsageType.Usage,
        UsageAt = Instant.FromUtc(2024, 10, 1, 4, 0).PlusTicks(ticks),
        ServiceCode = "S",
        Quantity = quantity,
    };

    private static ReportDirectory SmallDirectory()
    {
        Enterprise enterprise = new() { EnterpriseId = "E", Name = "Enterprise", ReportsTimeZone = "Europe/London" };
        Account account = new()
        {
            AccountId = "A",
            EnterpriseId = "E",
            Name = "Account",
            ReportsTimeZone = "Etc/UTC",
            Currency = "USD",
        };
        Service service = new()
        {
            ServiceCode = "S",
            Name = "Service",
            Category = ServiceCategory.OutboundVoice,
            Unit = ServiceUnit.Minute,
        };
        return new ReportDirectory([enterprise], [account], [], [], [], [service], []);
    }

    private Task Write(SampleStore store, bool overwrite = false) =>
        DataFolderWriter.WriteAsync(_folder.Path, store.Directory, relation => store.Read(relation), overwrite);

    private CsvReader Open(string relation) =>
        CsvReader.Create(File.ReadAllBytes(_folder.File(relation + ".csv")), new CsvReaderOptions { Separator = ',' });

    private async Task<string> Sha256(string relation) =>
        Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(_folder.File(relation + ".csv"))));
}
