using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using FsCheck.Xunit;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;
using NodaTime;
using Row = System.Collections.Generic.Dictionary<string, string?>;

namespace MessagingReports.Tests.Testing;

public sealed class RandomStoreTests : IDisposable
{
    private static readonly RandomStore[] Many = [.. Enumerable.Range(
        0, 60).Select(seed => new RandomStore((ulong)seed))];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Facts => [.. RelationSchemas.Facts.Select(relation => relation.Name)];

    public void Dispose() => _folder.Dispose();

    [Property(MaxTest = 60)]
    public void Constructor_AnySeed_KeepsTheRulesOfTheStore(ulong seed, bool isNasty)
    {
        StoreRows rows = new RandomStore(seed, new RandomStoreOptions { IsNasty = isNasty }).Rows;

        Assert.Empty(new StoreRuleChecks(rows.Directory, relation => BatchRows.Read(rows.Read(relation))).Run());
    }

    [Property(MaxTest = 60)]
    public void Constructor_AnySeed_HasValidUniqueIdsAndNoNullWhereNoneMayBe(ulong seed)
    {
        StoreRows store = new RandomStore(seed).Rows;

        foreach (RelationSchema relation in RelationSchemas.Facts)
        {
            List<Row> rows = BatchRows.Read(store.Read(relation));
            Assert.Equal(rows.Count, rows.Select(row => row[relation.Key.Name]).Distinct().Count());
            foreach (RelationColumn column in relation.Columns)
            {
                Assert.All(rows.Select(row => row[column.Name]), value =>
                    Assert.True(IsValid(column, value), column.Name));
            }
        }
    }

    [Fact]
    public async Task Constructor_SeedSeven_HasTheseBytes()
    {
        StoreRows rows = new RandomStore(7).Rows;
        await DataFolderWriter.WriteAsync(_folder.Path, rows.Directory, rows.Read);

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal))
        {
            hash.AppendData(await File.ReadAllBytesAsync(file));
        }

        Assert.Equal("90593d7f0b5f3302f89d6c8b467e7f2d8e4052a59ae3bce6f8b5dc99630bc167",
            Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [Fact]
    public void Constructor_OtherSeed_IsAnotherStore()
    {
        Assert.NotEqual(
            Many[1].Rows.Attempts.Select(attempt => (attempt.AttemptId, attempt.StartedAt)),
            Many[2].Rows.Attempts.Select(attempt => (attempt.AttemptId, attempt.StartedAt)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    public void Constructor_Attempts_HasTheExactCount(int attempts)
    {
        StoreRows rows = new RandomStore(3, new RandomStoreOptions { Attempts = attempts }).Rows;

        Assert.Equal(attempts, rows.Attempts.Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void Constructor_AttemptsOutOfRange_Throws(int attempts)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() =>
            new RandomStore(1, new RandomStoreOptions { Attempts = attempts }));

        Assert.Equal(
            FormattableString.Invariant($"RandomStoreOptions.Attempts: found {attempts}, expected 0 to 10000. ") +
            "Use SampleStore for large stores.",
            error.Message);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Constructor_ManySeeds_HaveEveryValueOfEveryEnumeration(string relation)
    {
        RelationSchema schema = RelationSchemas.Facts.Single(item => item.Name == relation);
        List<Row> rows = [.. Many.SelectMany(store => BatchRows.Read(store.Rows.Read(schema)))];

        Assert.All(schema.Columns.Where(column => column.Enumeration is not null), column =>
            Assert.Superset(
                column.Enumeration!.Labels.Where(label =>
                    label != "None" || relation == "filtered_contacts").ToHashSet(),
                rows.Select(row => row[column.Name]!).Where(value => value is not null).ToHashSet()));
    }

    [Fact]
    public void Constructor_ManySeeds_HaveAmountsOfThirtySixDigits()
    {
        Assert.Contains(Many, store => store.Rows.ServiceUsage.Any(usage =>
            Math.Abs(usage.Quantity) == 99_999_999_999_999.9999m
            && store.Rows.Directory.ContractLines.Any(line =>
                line.ContractLineId == usage.ContractLineId && line.UnitPrice == 999_999_999_999.999999m)));
    }

    [Fact]
    public void Constructor_EachStore_HasTiesAndTimesAtEdges()
    {
        Assert.All(Many, store =>
        {
            Assert.NotEqual(40, store.Rows.Attempts.Select(attempt => attempt.StartedAt).Distinct().Count());
            Assert.Contains(store.Rows.Attempts, attempt => store.Edges.Contains(attempt.StartedAt));
            Assert.Contains(store.Rows.Attempts, attempt => store.Edges.Contains(attempt.StartedAt.PlusTicks(10)));
        });
    }

    [Theory]
    [InlineData("\"")]
    [InlineData(",")]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("=")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("@")]
    [InlineData("'")]
    [InlineData("\t")]
    [InlineData("＝")]
    [InlineData(" ")]
    [InlineData("\U0001F600")]
    public void Constructor_ManySeeds_HaveTextsThatStartWith(string text)
    {
        IEnumerable<string?> texts = Many.SelectMany(store => store.Rows.Attempts)
            .SelectMany(attempt => new[] { attempt.FirstName, attempt.Response, attempt.NetworkStatusText });

        Assert.Contains(texts, found => found?.StartsWith(text, StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Constructor_ManySeeds_HaveBothNullAndEmpty()
    {
        Assert.Contains(Many, store => store.Rows.Attempts.Any(attempt => attempt.Company is null));
        Assert.Contains(Many, store => store.Rows.Attempts.Any(attempt => attempt.Company?.Length == 0));
    }

    [Fact]
    public void Constructor_Ordinary_HasOnlyPlainTexts()
    {
        StoreRows rows = new RandomStore(5, new RandomStoreOptions { IsNasty = false }).Rows;

        Assert.All(rows.Attempts, attempt =>
        {
            Assert.Matches("^A-[0-9]+$", attempt.AttemptId);
            Assert.Contains(attempt.FirstName, new[] { null, "", "Ann", "José" });
            Assert.Matches(@"^(\+1212555[0-9]{4}|ann@example\.com)$", attempt.Device);
        });
    }

    [Fact]
    public void Requests_EachStore_NameScopesOfEveryLevelOfItsDirectory()
    {
        Assert.All(Many, store =>
        {
            ReportDirectory directory = store.Rows.Directory;
            List<ReportScope> scopes = [.. store.Requests.Select(request => request.Scope).Distinct()];
            Assert.Equal(
                directory.Enterprises.Count, scopes.Count(scope => scope.Level == ReportScopeLevel.Enterprise));
            Assert.Equal(directory.Accounts.Count, scopes.Count(scope => scope.Level == ReportScopeLevel.Account));
            Assert.Contains(scopes, scope => scope.Level == ReportScopeLevel.Campaign);
            Assert.Contains(scopes, scope => scope.Level == ReportScopeLevel.SubCampaign);
            Assert.All(scopes, scope => Assert.True(Exists(directory, scope), scope.ToString()));
            Assert.All(store.Requests, request => Assert.True(request.From <= request.To));
        });
    }

    [Fact]
    public void Requests_ManySeeds_AskForTheDayApiaSkipped()
    {
        LocalDate skipped = new(2011, 12, 30);

        Assert.Contains(Many, store => store.Requests.Any(request => request.From == skipped && request.To == skipped));
    }

    [Fact]
    public async Task WriteAsync_NastyStores_ReadBackAsTheyWere()
    {
        foreach (RandomStore store in Many.Take(10))
        {
            await DataFolderWriter.WriteAsync(_folder.Path, store.Rows.Directory, store.Rows.Read, overwrite: true);
            foreach (RelationSchema relation in RelationSchemas.Directory.Concat(RelationSchemas.Facts))
            {
                byte[] bytes = await File.ReadAllBytesAsync(_folder.File(relation.Name + ".csv"));
                using CsvReader reader = CsvReader.Create(bytes, new CsvReaderOptions { Separator = ',' });
                List<string?[]> found = [];
                while (reader.Read())
                {
                    found.Add([.. reader.Current.ToArray().Select(cell => cell.Length == 0 ? null : cell)]);
                }

                Assert.Equal(BatchRows.Read(store.Rows.Read(relation)).Select(row => row.Values.ToArray()), found);
            }
        }
    }

    [Fact]
    public void ToString_NamesTheSeed() => Assert.Equal("RandomStore(7)", Many[7].ToString());

    private static bool IsValid(RelationColumn column, string? value) => value is null
        ? column.IsNullable
        : column.Type is RelationColumnType.Id or RelationColumnType.Reference
            ? StoreRules.IsId(Encoding.UTF8.GetBytes(value))
            : !value.Contains('\0', StringComparison.Ordinal);

    private static bool Exists(ReportDirectory directory, ReportScope scope) => scope.Level switch
    {
        ReportScopeLevel.Enterprise => directory.Enterprises.Any(item => item.EnterpriseId == scope.EnterpriseId),
        ReportScopeLevel.Account => directory.Accounts.Any(item => item.AccountId == scope.AccountId),
        _ => directory.Campaigns.Any(item => item.CampaignId == scope.CampaignId && item.AccountId == scope.AccountId)
            && (scope.SubCampaignId is null || directory.SubCampaigns.Any(item =>
                item.SubCampaignId == scope.SubCampaignId && item.CampaignId == scope.CampaignId)),
    };
}
