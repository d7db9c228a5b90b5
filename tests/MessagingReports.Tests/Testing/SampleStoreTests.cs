using System.Text;
using MessagingReports.Relations;
using MessagingReports.Testing;
using NodaTime;
using Row = System.Collections.Generic.Dictionary<string, string?>;

namespace MessagingReports.Tests.Testing;

public class SampleStoreTests
{
    public static TheoryData<string> Facts => [.. RelationSchemas.Facts.Select(relation => relation.Name)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(4_096)]
    [InlineData(10_007)]
    public void Read_Attempts_HasTheExactCount(int attempts)
    {
        SampleStore store = Store(attempts);

        Assert.Equal(attempts, store.Read(AttemptsRelation.Schema).Sum(batch => batch.Count));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Read_NoAttempts_OnlyChargesRemain(string relation)
    {
        int rows = Store(0).Read(Fact(relation)).Sum(batch => batch.Count);

        Assert.Equal(relation == "service_usage" ? 36 : 0, rows);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Read_WholeRelation_IsStrictlyOrderedByWindowKeyAndKey(string relation)
    {
        RelationSchema schema = Fact(relation);
        (long Time, byte[] Key) last = (long.MinValue, []);
        foreach (RecordBatch batch in Store(20_000).Read(schema))
        {
            for (int row = 0; row < batch.Count; row++)
            {
                long time = batch.Fixed<long>(schema.WindowKey!).Values[row];
                byte[] key = batch.Text(schema.Key)[row].ToArray();
                bool isAfter = time > last.Time || (time == last.Time && key.AsSpan().SequenceCompareTo(last.Key) > 0);
                Assert.True(isAfter, Encoding.UTF8.GetString(key));
                last = (time, key);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void ReadByAccount_WholeRelation_IsReadSortedByAccountWhereOneIsNeeded(string relation)
    {
        RelationSchema schema = Fact(relation);
        SampleStore store = Store(4_000);
        List<Row> rows = Rows(store, schema);
        string[] accounts = relation == "list_loads"
            ? []
            : [.. store.Directory.Accounts.Select(account => account.AccountId)];

        List<Row> found = BatchRows.Read(store.ReadByAccount(schema));

        Assert.Equal(rows.OrderBy(row => Array.IndexOf(accounts, row["account_id"])), found);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Read_WholeRelation_HasUniqueKeysAndNoNullWhereNoneMayBe(string relation)
    {
        RelationSchema schema = Fact(relation);
        List<Row> rows = Rows(Store(20_000), schema);

        Assert.Equal(rows.Count, rows.Select(row => row[schema.Key.Name]).Distinct().Count());
        Assert.All(schema.Columns.Where(column => !column.IsNullable), column =>
            Assert.DoesNotContain(rows, row => row[column.Name] is null));
    }

    [Theory]
    [InlineData(1ul, 20_000)]
    [InlineData(2ul, 3_000)]
    [InlineData(ulong.MaxValue, 500)]
    public void Read_AllRelations_KeepTheRulesOfTheStore(ulong seed, int attempts)
    {
        SampleStore store = Store(attempts, seed);

        Assert.Empty(new StoreRuleChecks(store.Directory, relation => Rows(store, relation)).Run());
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Read_WholeRelation_HasEveryValueOfEveryEnumeration(string relation)
    {
        RelationSchema schema = Fact(relation);
        List<Row> rows = Rows(Store(60_000), schema);

        Assert.All(schema.Columns.Where(column => column.Enumeration is not null), column =>
        {
            IEnumerable<string?> found = rows
                .Select(row => row[column.Name])
                .Where(value => value is not null)
                .Distinct();
            Assert.Equal(Expected(column), found.Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Read_WholeRelation_EveryColumnIsSometimesFilled()
    {
        SampleStore store = Store(20_000);

        Assert.All(RelationSchemas.Facts, schema =>
        {
            List<Row> rows = Rows(store, schema);
            Assert.All(schema.Columns, column => Assert.Contains(rows, row => row[column.Name] is not null));
        });
    }

    [Fact]
    public void Read_Attempts_FirstAccountHasAboutHalf()
    {
        List<Row> rows = Rows(Store(20_000), AttemptsRelation.Schema);

        Assert.InRange(rows.Count(row => row["account_id"] == "ACC-NY"), 9_500, 10_500);
        Assert.Equal(6, rows.Select(row => row["account_id"]).Distinct().Count());
        Assert.DoesNotContain(rows, row => row["campaign_id"] == "CMP-199");
    }

    [Fact]
    public void Read_Usage_AboutOneInTwoHundredIsUncontracted()
    {
        List<Row> rows = Rows(Store(20_000), ServiceUsageRelation.Schema);

        Assert.InRange(rows.Count(row => row["contract_line_id"] is null) * 1_000 / rows.Count, 3, 7);
    }

    [Fact]
    public void Read_SomeColumns_CarriesThoseWithTheSameValues()
    {
        SampleStore store = Store(5_000);
        RelationColumn[] columns = [AttemptsRelation.AttemptId, AttemptsRelation.DcResult, AttemptsRelation.Device];

        List<Row> some = BatchRows.Read(store.Read(AttemptsRelation.Schema, columns));
        List<Row> all = Rows(store, AttemptsRelation.Schema);

        Assert.Equal(all.Select(row => (row["attempt_id"], row["dc_result"], row["device"])),
            some.Select(row => (row["attempt_id"], row["dc_result"], row["device"])));
        Assert.All(some, row => Assert.Equal(3, row.Count));
    }

    [Fact]
    public void Read_DirectoryRelation_Throws()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Store(1).Read(PassesRelation.Schema));
        Assert.Throws<ArgumentException>(() => Store(1).ReadByAccount(AccountsRelation.Schema));

        Assert.Equal(
            "passes: found a relation of the directory, expected a fact relation. Use Directory.", error.Message);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task ReadAsync_WindowsAndScopes_EqualTheWholeFiltered(string relation)
    {
        SampleStore store = Store(4_000);
        RelationSchema schema = Fact(relation);
        List<Row> all = Rows(store, schema);
        foreach ((Instant start, Instant end) in Windows(store))
        {
            foreach (ReportScope scope in Scopes(schema))
            {
                SourceQuery query = Query(store, schema, scope, start, end);
                List<Row> found = await BatchRows.Read(store.ReadAsync(query, CancellationToken.None));

                Assert.Equal(all.Where(row => Belongs(row, query)), found);
            }
        }
    }

    [Fact]
    public void Read_Attempts_AllocatesLessThanEightBytesARow()
    {
        SampleStore store = Store(600_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        long rows = 0;
        foreach (RecordBatch batch in store.Read(AttemptsRelation.Schema))
        {
            rows += batch.Count;
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 * rows);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000_001)]
    public void Constructor_AttemptsOutOfRange_Throws(long attempts)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() =>
            new SampleStore(new SampleStoreOptions { Attempts = attempts }));

        Assert.Equal(
            FormattableString.Invariant(
                $"SampleStoreOptions.Attempts: found {attempts}, expected 0 to 1000000000. Ask for fewer."),
            error.Message);
    }

    [Fact]
    public void Constructor_RangeTooShort_Throws()
    {
        Instant start = Instant.FromUtc(2024, 10, 1, 0, 0);
        SampleStoreOptions options = new() { Attempts = 10, Start = start, End = start };

        ArgumentException error = Assert.Throws<ArgumentException>(() => new SampleStore(options));

        Assert.Equal(
            "SampleStoreOptions.Start: found a range from before 1970-01-02 or without a microsecond for each of 10 " +
            "attempts, expected Start < End. Move Start or End.",
            error.Message);
    }

    private static SampleStore Store(long attempts, ulong seed = 1) =>
        new(new SampleStoreOptions { Attempts = attempts, Seed = seed });

    private static RelationSchema Fact(string name) => RelationSchemas.Facts.Single(relation => relation.Name == name);

    private static List<Row> Rows(SampleStore store, RelationSchema relation) => BatchRows.Read(store.Read(relation));

    private static IEnumerable<string> Expected(RelationColumn column) => column.Enumeration!.Labels
        .Where(label => column.Name switch
        {
            "channel" => column.Relation switch
            {
                "filtered_contacts" => true,
                "service_usage" => label is not ("None" or "Web"),
                _ => label != "None",
            },
            "call_result" => label is "Delivered Person" or "Delivered without success" or "In Progress",
            "measured_unit" => label is "Second" or "Segment",
            _ => true,
        })
        .Order(StringComparer.Ordinal);

    private static IEnumerable<(Instant Start, Instant End)> Windows(SampleStore store)
    {
        List<Row> attempts = Rows(store, AttemptsRelation.Schema);
        Instant exact = NodaTime.Text.InstantPattern.ExtendedIso.Parse(attempts[1_000]["started_at"]!).Value;
        yield return (Instant.FromUtc(2024, 10, 1, 0, 0), Instant.FromUtc(2024, 12, 2, 0, 0));
        yield return (Instant.FromUtc(2024, 11, 1, 4, 0), Instant.FromUtc(2024, 11, 3, 5, 0));
        yield return (exact, exact + Duration.FromDays(1));
        yield return (exact - Duration.FromDays(1), exact);
        yield return (exact, exact);
        yield return (Instant.FromUtc(2025, 1, 1, 0, 0), Instant.FromUtc(2025, 2, 1, 0, 0));
    }

    private static IEnumerable<ReportScope> Scopes(RelationSchema schema)
    {
        yield return ReportScope.Enterprise("ENT-1");
        yield return ReportScope.Account("ACC-NY");
        yield return ReportScope.Account("ACC-APW");
        if (schema.Find("campaign_id") is not null)
        {
            yield return ReportScope.Campaign("ACC-NY", "CMP-102");
            yield return ReportScope.SubCampaign("ACC-LON", "CMP-301", "SUB-301B");
            yield return ReportScope.Campaign("ACC-NY", "CMP-199");
        }
    }

    private static SourceQuery Query(
        SampleStore store, RelationSchema schema, ReportScope scope, Instant start, Instant end) => new()
        {
            Relation = schema,
            Columns = schema.Columns,
            Scope = scope,
            AccountIds = scope.AccountId is { } id
            ? [id]
            : [.. store.Directory.Accounts
                .Where(item => item.EnterpriseId == scope.EnterpriseId)
                .Select(item => item.AccountId)],
            Start = start,
            End = end,
        };

    private static bool Belongs(Row row, SourceQuery query)
    {
        ReportScope scope = query.Scope;
        Instant time = NodaTime.Text.InstantPattern.ExtendedIso.Parse(row[query.Relation.WindowKey!.Name]!).Value;
        bool isOwned = scope.Level != ReportScopeLevel.Enterprise ? row["account_id"] == scope.AccountId
            : query.Relation == ListLoadsRelation.Schema ? row["enterprise_id"] == scope.EnterpriseId
            : query.AccountIds.Contains(row["account_id"]!);
        return isOwned && time >= query.Start && time < query.End
            && (scope.CampaignId is null || row["campaign_id"] == scope.CampaignId)
            && (scope.SubCampaignId is null || row["sub_campaign_id"] == scope.SubCampaignId);
    }
}
