using FsCheck;
using FsCheck.Fluent;
using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.Layouts;
using MessagingReports.Relations;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Contract.Tests.Hostile;

/// <summary>
/// A valid store, one rule broken at one record, anywhere in a batch: every report that reads the record refuses the
/// run with its name, and leaves nothing.
/// </summary>
public sealed class MutationProperties
{
    public static TheoryData<int> Ways { get; } = [.. Enumerable.Range(0, Mutations.All.Count)];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task RunAsync_OneRowBrokenInThisWay_IsRefusedByName(int way)
    {
        int broken = 0;
        for (int seed = 0; seed < 60 && broken < 4; seed++)
        {
            broken += await IsRefusedAsync(seed, way) ? 1 : 0;
        }

        Assert.True(broken > 0, $"{Mutations.All[way].Name} was never tried");
    }

    [CountedProperty(typeof(MutationProperties), usual: 40)]
    public async Task RunAsync_AnyRowBrokenInAnyWay_IsRefusedByName(MutationShape shape)
    {
        for (int seed = shape.Seed; !await IsRefusedAsync(seed, shape.Way); seed++)
        {
        }
    }

    public static Arbitrary<MutationShape> Shapes() => (
        from seed in Gen.Choose(0, 1_000_000)
        from way in Gen.Choose(0, Mutations.All.Count - 1)
        select new MutationShape(seed, way)).ToArbitrary();

    private static async Task<bool> IsRefusedAsync(int seed, int way)
    {
        Random random = new(seed);
        StoreRows rows = new RandomStore(
            (ulong)random.Next(40), new RandomStoreOptions { IsNasty = random.Next(2) == 0 }).Rows;
        RelationSchema relation = RelationSchemas.Facts[random.Next(RelationSchemas.Facts.Count)];
        ReportDefinition[] reports = [.. ReportCatalog.All.Where(report => ReadBy(report).Contains(relation.Name))];
        ReportDefinition report = reports[random.Next(reports.Length)];
        (string Account, Instant Time)[] facts = [.. Facts(rows, relation)];
        (string account, Instant time) = facts[random.Next(facts.Length)];
        (Instant start, Instant end) = (time - Duration.FromDays(15), time + Duration.FromDays(15));
        MutatingSource source = new(rows.ToSource(), relation, batch => Mutations.All[way].Break(
            new Mutations(batch, rows.Directory, account, [Micros(start), Micros(end)], random)));
        ReportRequest request = new()
        {
            Report = report,
            Scope = ReportScope.Account(account),
            Period = ReportPeriod.Instants(start, end),
            IsStrict = true,
        };
        using TemporaryFolder folder = new();
        Exception? refusal = await Record.ExceptionAsync(
            () => new ReportRunner(source, FixedClock.Instance).RunAsync(request, ReportOutput.Folder(folder.Path)));
        if (source.Mutation is not { } mutation)
        {
            return false;
        }

        string name = FormattableString.Invariant($"seed {seed}, {Mutations.All[way].Name}, {report.Id}");
        Assert.True(refusal is ReportDataException, $"{name}: {refusal}");
        ReportDataException found = (ReportDataException)refusal;
        Assert.True(
            found.Relation == relation.Name && found.RecordId == mutation.RecordId &&
                mutation.Columns.Contains(found.Column) && mutation.Rules.Contains(found.Rule),
            $"{name}: {found.Message} ({found.Rule}), expected {mutation}");
        Assert.DoesNotContain(found.Message, char.IsControl);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        return true;
    }

    private static long Micros(Instant instant) => instant.ToUnixTimeTicks() / 10;

    private static IEnumerable<(string Account, Instant Time)> Facts(StoreRows rows, RelationSchema relation) =>
        relation.Name switch
        {
            "attempts" => rows.Attempts.Select(row => (row.AccountId, row.StartedAt)),
            "filtered_contacts" => rows.FilteredContacts.Select(row => (row.AccountId, row.FilteredAt)),
            "direct_connect_attempts" => rows.DirectConnectAttempts.Select(row => (row.AccountId, row.StartedAt)),
            "list_loads" => rows.ListLoads.Where(row => row.AccountId is not null)
                .Select(row => (row.AccountId!, row.StartedAt)),
            _ => rows.ServiceUsage.Select(row => (row.AccountId, row.UsageAt)),
        };

    private static string[] ReadBy(ReportDefinition report) => report.Id switch
    {
        "service-summary" or "service-detail" => ["service_usage"],
        "account-activity" => ["attempts", "filtered_contacts", "direct_connect_attempts"],
        "list-audit" => ["list_loads"],
        "all-contacts" => ["attempts", "filtered_contacts"],
        "contact-center" => ["direct_connect_attempts"],
        _ => ["attempts"],
    };
}
