using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.DuckDb;
using MessagingReports.Layouts;
using MessagingReports.Sources;

namespace MessagingReports.Contract.Tests.BadData;

/// <summary>A record that breaks a rule is refused by the same name, whatever keeps it and whoever reads it.</summary>
public sealed class BadDataTests(SoundDatabase database) : IClassFixture<SoundDatabase>
{
    public static TheoryData<string> Names { get; } = [.. BadRecords.All.Select(bad => bad.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RunAsync_BadRecordInMemory_IsRefused(string name)
    {
        BadRecord bad = Find(name);
        await AssertRefusedAsync(bad, BrokenRows.Of(bad).ToSource(), bad.Reports);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RunAsync_BadRecordInADatabase_IsRefused(string name)
    {
        BadRecord bad = Find(name);
        using TemporaryFolder folder = new();
        string path = Copy(bad, folder);
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(path);
        await AssertRefusedAsync(bad, source, DetailAndSummary(bad));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RunAsync_BadRecordInParquet_IsRefused(string name)
    {
        BadRecord bad = Find(name);
        using TemporaryFolder folder = new();
        database.CopyFolder("parquet", folder.Path);
        BrokenDatabase.ExportParquet(Copy(bad, folder), folder.Path, [bad.Relation]);
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder.Path);
        await AssertRefusedAsync(bad, source, DetailAndSummary(bad));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RunAsync_BadRecordInCsv_IsRefused(string name)
    {
        BadRecord bad = Find(name);
        using TemporaryFolder folder = new();
        database.CopyFolder("csv", folder.Path);
        BrokenDatabase.ExportCsv(Copy(bad, folder), folder.Path, [bad.Relation]);

        // A file's field that is no id is not taken for one.
        BadRecord refused = bad.RefusedId is null ? bad : bad with { RefusedId = "" };
        await AssertRefusedAsync(refused, new DataFolderSource(folder.Path), DetailAndSummary(bad));
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder.Path);
        await AssertRefusedAsync(refused, source, DetailAndSummary(bad));
    }

    [Fact]
    public async Task RunAsync_SoundStore_IsRefusedByNothing()
    {
        foreach (BadRecord bad in BadRecords.All)
        {
            foreach (ReportDefinition report in bad.Reports)
            {
                await SoundStore.Rows.ToSource().RunAsync(bad.Request(report, isStrict: true));
            }
        }
    }

    private static BadRecord Find(string name) => BadRecords.All.Single(bad => bad.Name == name);

    /// <summary>The first and the last report: detail reports of one relation read it the same way.</summary>
    private static IEnumerable<ReportDefinition> DetailAndSummary(BadRecord bad) =>
        new[] { bad.Reports[0], bad.Reports[^1] }.Distinct();

    private static async Task AssertRefusedAsync(
        BadRecord bad, IAttemptSource source, IEnumerable<ReportDefinition> reports)
    {
        string expected = Text(bad.Relation.Name, bad.RefusedId ?? bad.Id, bad.Refusal.Column, bad.Refusal.Rule);
        foreach (ReportDefinition report in reports)
        {
            foreach (bool isStrict in new[] { false, true })
            {
                ReportDataException refusal = await Assert.ThrowsAsync<ReportDataException>(
                    () => source.RunAsync(bad.Request(report, isStrict)));
                string found = Text(refusal.Relation, refusal.RecordId, refusal.Column, refusal.Rule);
                Assert.True(expected == found, $"{report.Id}, strict {isStrict}: {found}, expected {expected}");
            }
        }
    }

    private static string Text(string relation, string? id, string? column, string rule) =>
        $"{relation} '{id}' {column} {rule}";

    private string Copy(BadRecord bad, TemporaryFolder folder)
    {
        string path = folder.File("bad.duckdb");
        File.Copy(database.Path, path);
        BrokenDatabase.Break(path, bad);
        return path;
    }
}
