using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Contract.Tests.Stores;
using MessagingReports.DuckDb;
using MessagingReports.Layouts;
using MessagingReports.Sources;

namespace MessagingReports.Contract.Tests.BadData;

/// <summary>A record that breaks a rule is refused by the same name, whatever keeps it and whoever reads it.</summary>
public sealed class BadDataTests(SoundDatabase database) : IClassFixture<SoundDatabase>
{
    // Strict or not is a matter of the run; where files differ from tables is in how they are read.
    private static readonly bool[] StrictOrNot = [false, true];

    private static readonly bool[] NotStrict = [false];

    // Threads that wait for each other cost more than a few rows.
    private static readonly DuckDbSourceOptions OneThread = new() { Threads = 1 };

    public static TheoryData<string> Names { get; } = [.. BadRecords.All.Select(bad => bad.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RunAsync_BadRecordInMemory_IsRefused(string name)
    {
        BadRecord bad = Find(name);
        await AssertRefusedAsync(bad, BrokenRows.Of(bad).ToSource(), bad.Reports, StrictOrNot);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RunAsync_BadRecordInADatabase_IsRefused(string name)
    {
        BadRecord bad = Find(name);
        using TemporaryFolder folder = new();
        string path = folder.File("bad.duckdb");
        File.Copy(database.Path, path);
        BrokenDatabase.Break(path, bad);
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(path, OneThread);
        await AssertRefusedAsync(bad, source, DetailAndSummary(bad), StrictOrNot);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RunAsync_BadRecordInParquet_IsRefused(string name)
    {
        BadRecord bad = Find(name);
        using TemporaryFolder folder = new();
        database.CopyParquet(bad, folder.Path);
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder.Path, OneThread);
        await AssertRefusedAsync(bad, source, DetailAndSummary(bad), NotStrict);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RunAsync_BadRecordInCsv_IsRefused(string name)
    {
        BadRecord bad = Find(name);
        using TemporaryFolder folder = new();
        database.CopyCsv(bad, folder.Path);

        // A file's field that is no id is not taken for one.
        BadRecord refused = bad.RefusedId is null ? bad : bad with { RefusedId = "" };
        await AssertRefusedAsync(refused, new DataFolderSource(folder.Path), DetailAndSummary(bad), NotStrict);
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFolder(folder.Path, OneThread);
        await AssertRefusedAsync(refused, source, DetailAndSummary(bad), NotStrict);
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
        BadRecord bad, IAttemptSource source, IEnumerable<ReportDefinition> reports, bool[] strictness)
    {
        string expected = Text(bad.Relation.Name, bad.RefusedId ?? bad.Id, bad.Refusal.Column, bad.Refusal.Rule);
        foreach (ReportDefinition report in reports)
        {
            foreach (bool isStrict in strictness)
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
}
