using System.Text.RegularExpressions;
using MessagingReports.PostgreSql.Tests.Docs.Snippets;
using MessagingReports.PostgreSql.Tests.Servers;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.PostgreSql.Tests.Docs;

/// <summary>What the code and the SQL of docs/postgresql.md do.</summary>
public sealed partial class PostgreSqlSnippetTests
{
    [SkippableFact]
    public async Task Load_ThenRun_GivesTheBytesOfTheStoreItWasMadeFrom()
    {
        await using SingleSchema schema = await SingleSchema.CreateEmptyAsync();
        SampleStore sample = new(new SampleStoreOptions { Attempts = 1_000 });
        await PostgreSqlSnippets.Load(
            schema.Source,
            sample.Directory,
            StoreSchema.Batches(sample.Read(AttemptsRelation.Schema)),
            CancellationToken.None);
        string folder = Path.Combine(Path.GetTempPath(), schema.Name);
        try
        {
            ReportRequest request = Sample.Request(ReportCatalog.UsageDetail);
            ReportResult result =
                await PostgreSqlSnippets.Run(schema.ConnectionString, schema.Name, request, folder);
            using MemoryStream expected = new();
            await new ReportRunner(sample).RunAsync(request, ReportOutput.Stream(expected));
            Assert.Equal(expected.ToArray(), await File.ReadAllBytesAsync(result.FilePath!));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [SkippableFact]
    public async Task Mapping_OtherTableAndColumns_GivesTheSameRows()
    {
        await using SingleSchema schema = await SingleSchema.CreateAsync();
        await Sample.LoadAsync(schema, 500);
        long expected = await Sample.CountAsync(
            schema.Source.ReadAsync(Sample.Query(AttemptsRelation.Schema), CancellationToken.None));
        await schema.ExecuteAsync(
            $"SET search_path TO {schema.Name};ALTER TABLE attempts RENAME TO call_log;" +
            "ALTER TABLE call_log RENAME attempt_id TO call_no;ALTER TABLE call_log RENAME started_at TO begun;" +
            "ALTER TABLE call_log RENAME device TO dialled");
        PostgreSqlAttemptSource mapped = new(schema.DataSource, PostgreSqlSnippets.Mapped(schema.Name));
        Assert.Equal(expected, await Sample.CountAsync(
            mapped.ReadAsync(Sample.Query(AttemptsRelation.Schema), CancellationToken.None)));
    }

    [SkippableFact]
    public async Task NormalisedStore_ViewsOfThePage_AreAStore()
    {
        await using SingleSchema schema = await SingleSchema.CreateEmptyAsync();
        foreach (Match block in SqlBlock().Matches(await File.ReadAllTextAsync(Page())))
        {
            await schema.ExecuteAsync($"SET search_path TO {schema.Name};{block.Groups["sql"].Value}");
        }

        await schema.ExecuteAsync(
            $"SET search_path TO {schema.Name};INSERT INTO person VALUES (7, '{Sample.Account}', 'Ann', NULL);" +
            "INSERT INTO call VALUES (1, 7, 'C1', 'S1', '2024-10-05 12:00:00+00', '+4420', 2)");
        Assert.Equal(
            [$"1|{Sample.Account}|7|Ann|+4420|1|1728129600000000"],
            await ReadRow.AllAsync(
                schema.Source.ReadAsync(Sample.Query(AttemptsRelation.Schema), CancellationToken.None),
                AttemptsRelation.AttemptId,
                AttemptsRelation.AccountId,
                AttemptsRelation.ContactId,
                AttemptsRelation.FirstName,
                AttemptsRelation.Device,
                AttemptsRelation.Channel,
                AttemptsRelation.StartedAt));
    }

    private static string Page()
    {
        string? folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder!, "MessagingReports.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder!, "docs", "postgresql.md");
    }

    [GeneratedRegex(@"```sql\n(?<sql>.*?)```", RegexOptions.Singleline)]
    private static partial Regex SqlBlock();
}
