using FsCheck.Xunit;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Sources;
using NodaTime;

namespace MessagingReports.Tests.Sources;

public sealed class DataFolderSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Name_Always_IsFolder() => Assert.Equal("folder", new DataFolderSource("x").Name);

    [Fact]
    public async Task ReadDirectoryAsync_SmallFolder_ReadsEveryColumn()
    {
        _folder
            .With("enterprises.csv", "enterprise_id,name,reports_time_zone\r\nE1,\"Enterprise, One\",Europe/London\r\n")
            .With(
                "accounts.csv",
                "currency,account_id,enterprise_id,name,reports_time_zone\nUSD,A1,E1,Account,America/New_York\n")
            .WithGzip("campaigns.csv.gz", "campaign_id,account_id,name\nC1,A1,Fall\n")
            .With("sub_campaigns.csv", "\uFEFFsub_campaign_id,campaign_id,name\nS1,C1,Sub\n")
            .With("passes.csv", "pass_id,sub_campaign_id,number,name\nP1,S1,2,Pass\n")
            .With("services.csv", "service_code,name,category,unit\nV,Voice,Outbound Voice,Minute\n")
            .With(
                "contract_lines.csv",
                "contract_line_id,account_id,service_code,unit_price,currency\nL1,A1,V,0.012500,USD\n");

        ReportDirectory directory = await new DataFolderSource(_folder.FullName).ReadDirectoryAsync(default);

        Assert.Equal(("E1", "Enterprise, One", "Europe/London"), Assert.Single(directory.Enterprises) switch
        {
            var row => (row.EnterpriseId, row.Name, row.ReportsTimeZone),
        });
        Assert.Equal(("A1", "E1", "Account", "America/New_York", "USD"), Assert.Single(directory.Accounts) switch
        {
            var row => (row.AccountId, row.EnterpriseId, row.Name, row.ReportsTimeZone, row.Currency),
        });
        Assert.Equal(("C1", "A1", "Fall"), Assert.Single(directory.Campaigns) switch
        {
            var row => (row.CampaignId, row.AccountId, row.Name),
        });
        Assert.Equal(("S1", "C1", "Sub"), Assert.Single(directory.SubCampaigns) switch
        {
            var row => (row.SubCampaignId, row.CampaignId, row.Name),
        });
        Assert.Equal(("P1", "S1", 2, "Pass"), Assert.Single(directory.Passes) switch
        {
            var row => (row.PassId, row.SubCampaignId, row.Number, row.Name),
        });
        Assert.Equal(
            ("V", "Voice", ServiceCategory.OutboundVoice, ServiceUnit.Minute),
            Assert.Single(directory.Services) switch
            {
                var row => (row.ServiceCode, row.Name, row.Category, row.Unit),
            });
        Assert.Equal(("L1", "A1", "V", null, 0.0125m, "USD"), Assert.Single(directory.ContractLines) switch
        {
            var row => (row.ContractLineId, row.AccountId, row.ServiceCode, row.PriceTier, row.UnitPrice, row.Currency),
        });
    }

    [Fact]
    public async Task ReadDirectoryAsync_MissingFile_DataError()
    {
        ReportDataException error = await Assert.ThrowsAsync<ReportDataException>(
            async () => await new DataFolderSource(_folder.FullName).ReadDirectoryAsync(default));
        Assert.Equal(("enterprises", "missing-file"), (error.Relation, error.Rule));
    }

    [Fact]
    public async Task ReadAsync_NoFile_NoRows() =>
        Assert.Empty(await Read(AttemptsRelation.Schema));

    [Fact]
    public async Task ReadAsync_HeaderAlone_NoRows()
    {
        _folder.WithRows(AttemptsRelation.Schema, AttemptsRelation.Schema.Columns, []);
        Assert.Empty(await Read(AttemptsRelation.Schema));
    }

    [Property(MaxTest = 15)]
    public Task ReadAsync_RandomAttempts_SameAsInMemory(int seed)
    {
        Attempt[] rows = RandomRows.Make<Attempt>(AttemptsRelation.Schema, seed, 60);
        return AssertSame(AttemptsRelation.Schema, rows, seed, new InMemoryAttemptSource(Nothing) { Attempts = rows });
    }

    [Property(MaxTest = 15)]
    public Task ReadAsync_RandomFilteredContacts_SameAsInMemory(int seed)
    {
        FilteredContact[] rows = RandomRows.Make<FilteredContact>(FilteredContactsRelation.Schema, seed, 60);
        return AssertSame(
            FilteredContactsRelation.Schema,
            rows,
            seed,
            new InMemoryAttemptSource(Nothing) { FilteredContacts = rows });
    }

    [Property(MaxTest = 15)]
    public Task ReadAsync_RandomDirectConnectAttempts_SameAsInMemory(int seed)
    {
        DirectConnectAttempt[] rows =
            RandomRows.Make<DirectConnectAttempt>(DirectConnectAttemptsRelation.Schema, seed, 60);
        return AssertSame(
            DirectConnectAttemptsRelation.Schema,
            rows,
            seed,
            new InMemoryAttemptSource(Nothing) { DirectConnectAttempts = rows });
    }

    [Property(MaxTest = 15)]
    public Task ReadAsync_RandomListLoads_SameAsInMemory(int seed)
    {
        ListLoad[] rows = RandomRows.Make<ListLoad>(ListLoadsRelation.Schema, seed, 60);
        return AssertSame(
            ListLoadsRelation.Schema, rows, seed, new InMemoryAttemptSource(Nothing) { ListLoads = rows });
    }

    [Property(MaxTest = 15)]
    public Task ReadAsync_RandomServiceUsage_SameAsInMemory(int seed)
    {
        ServiceUsage[] rows = RandomRows.Make<ServiceUsage>(ServiceUsageRelation.Schema, seed, 60);
        return AssertSame(
            ServiceUsageRelation.Schema, rows, seed, new InMemoryAttemptSource(Nothing) { ServiceUsage = rows });
    }

    [Fact]
    public async Task ReadAsync_MoreThanABatch_AllRowsInOrder()
    {
        Attempt[] rows = [.. Enumerable.Range(0, 9000).Select(number => SampleRows.Attempt(
            FormattableString.Invariant($"T{number:D5}"),
            startedAt: SourceQueries.Start.PlusTicks(number * 37 % 9000 * 10)))];
        RelationColumn[] columns =
            [AttemptsRelation.StartedAt, AttemptsRelation.AttemptId, AttemptsRelation.CampaignId];
        _folder.WithRows(AttemptsRelation.Schema, AttemptsRelation.Schema.Columns, rows);
        SourceQuery query = SourceQueries.Of(AttemptsRelation.Schema, columns: columns);
        List<string> read = await SourceQueries.ReadAsync(new DataFolderSource(_folder.FullName), query);
        Assert.Equal(9000, read.Count);
        InMemoryAttemptSource memory = new(Nothing) { Attempts = rows };
        Assert.Equal(await SourceQueries.ReadAsync(memory, query), read);
    }

    [Fact]
    public void ReadAsync_DirectoryRelation_Refused()
    {
        SourceQuery query = SourceQueries.Of(AccountsRelation.Schema);
        Assert.Throws<ArgumentException>(() => new DataFolderSource(_folder.FullName).ReadAsync(query, default));
    }

    [Fact]
    public async Task ReadAsync_NoFolder_SourceError() =>
        await Assert.ThrowsAsync<ReportSourceException>(() => SourceQueries.ReadAsync(
            new DataFolderSource(Path.Combine(_folder.FullName, "no")), SourceQueries.Of(AttemptsRelation.Schema)));

    [Fact]
    public async Task ReadAsync_Cancelled_Stops()
    {
        _folder.WithRows(AttemptsRelation.Schema, AttemptsRelation.Schema.Columns, [SampleRows.Attempt()]);
        await using IAsyncEnumerator<RecordBatch> batches = new DataFolderSource(_folder.FullName)
            .ReadAsync(SourceQueries.Of(AttemptsRelation.Schema), new CancellationToken(canceled: true))
            .GetAsyncEnumerator();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await batches.MoveNextAsync());
    }

    [SkippableTheory]
    [InlineData("plain")]
    [InlineData("nasty")]
    [InlineData("dst")]
    [InlineData("tenants")]
    public async Task ReadAsync_Example_LoadsWhole(string example)
    {
        string folder = Path.Combine(Repository.Root, "..", "shared", "examples", example, "data");
        Skip.IfNot(Directory.Exists(folder), "The worked examples are not beside this repository.");
        DataFolderSource source = new(folder);
        ReportDirectory directory = await source.ReadDirectoryAsync(default);
        int count = 0;
        foreach (Account account in directory.Accounts)
        {
            SourceQuery query = SourceQueries.Of(
                AttemptsRelation.Schema,
                ReportScope.Account(account.AccountId),
                start: Instant.FromUtc(1900, 1, 1, 0, 0),
                end: Instant.FromUtc(2200, 1, 1, 0, 0));
            count += (await SourceQueries.ReadAsync(source, query)).Count;
        }

        Assert.True(count > 0);
        foreach (RelationSchema relation in RelationSchemas.Facts)
        {
            await source.ValidateAsync(relation, default);
        }
    }

    private static ReportDirectory Nothing { get; } = new([], [], [], [], [], [], []);

    private static async Task AssertSame<TRow>(RelationSchema relation, TRow[] rows, int seed, IAttemptSource expected)
        where TRow : class
    {
        Random random = new(seed);
        using TemporaryFolder folder = new();
        RelationColumn[] shuffled = [.. relation.Columns];
        random.Shuffle(shuffled);
        folder.WithRows(relation, shuffled, rows);
        ReportScope scope = random.Next(4) switch
        {
            0 => ReportScope.Enterprise("e1"),
            1 => ReportScope.Account("a1"),
            2 => ReportScope.Campaign("a1", "c1"),
            _ => ReportScope.SubCampaign("a1", "c1", "s1"),
        };
        RelationColumn[] columns = [.. relation.Columns.Where(_ => random.Next(3) > 0)];
        SourceQuery query = SourceQueries.Of(
            relation, scope, columns, SourceQueries.Start + Duration.FromSeconds(random.Next(1100)));
        Assert.Equal(
            await SourceQueries.ReadAsync(expected, query),
            await SourceQueries.ReadAsync(new DataFolderSource(folder.FullName), query));
    }

    private Task<List<string>> Read(RelationSchema relation) =>
        SourceQueries.ReadAsync(new DataFolderSource(_folder.FullName), SourceQueries.Of(relation));
}
