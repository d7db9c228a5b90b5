namespace MessagingReports.Cli.Tests.Commands;

public sealed class DemoCommandTests
{
    private static readonly string[] Files =
    [
        ".messaging-reports-demo",
        .. new[]
        {
            "account-activity", "all-attempts-v17", "all-contacts-v17", "contact-center", "list-audit",
            "service-detail", "service-summary",
        }.SelectMany(stem => new[]
        {
            $"{stem}_ACC-NY_2024-10-01_2024-10-31.csv", $"{stem}_ACC-NY_2024-10-01_2024-10-31.csv.manifest.json",
        }),
        "store.duckdb",
        "usage-detail_ACC-NY_2024-10-01_2024-10-31.csv",
        "usage-detail_ACC-NY_2024-10-01_2024-10-31.csv.manifest.json",
    ];

    [Fact]
    public async Task Demo_Run_WritesTheStoreAndEightReports()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync("demo", "--out", folder.Path, "--rows", "500");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Files, folder.Names);
    }

    [Fact]
    public async Task Demo_Run_PrintsATableAndWhereEverythingIs()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync("demo", "--out", folder.Path, "--rows", "500");

        string[] lines = run.Output.Split('\n');
        Assert.Equal(
            ["Report", "Rows", "Bytes", "ms", "File"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            ReportCatalog.All.Select(report => $"{report.Id} {report.FileStem}_ACC-NY_2024-10-01_2024-10-31.csv"),
            lines[1..9]
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(cells => $"{cells[0]} {cells[^1]}"));
        Assert.Equal(
            ["", $"The reports and their store, store.duckdb, are in {folder.Path}"], lines[9..11]);
        Assert.Equal(
            $"Next: messaging-reports run all --source \"duckdb:{folder.At("store.duckdb")}\" --account ACC-NY " +
            "--from 2024-11-01 --to 2024-11-30",
            lines[11]);
    }

    [Fact]
    public async Task Demo_Twice_ReplacesItsOwnOutput()
    {
        using TemporaryFolder folder = new();
        string report = folder.At("usage-detail_ACC-NY_2024-10-01_2024-10-31.csv");
        await ToolRun.OfAsync("demo", "--out", folder.Path, "--rows", "500");
        byte[] first = await File.ReadAllBytesAsync(report);

        ToolRun other = await ToolRun.OfAsync("demo", "--out", folder.Path, "--rows", "500", "--seed", "2");
        byte[] second = await File.ReadAllBytesAsync(report);
        await ToolRun.OfAsync("demo", "--out", folder.Path, "--rows", "500", "--seed", "1");

        Assert.Equal(0, other.ExitCode);
        Assert.NotEqual(first, second);
        Assert.Equal(first, await File.ReadAllBytesAsync(report));
        Assert.Equal(Files, folder.Names);
    }

    [Fact]
    public async Task Demo_StoreOfSomebodyElse_IsLeftAlone()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.At("store.duckdb"), "mine");

        ToolRun run = await ToolRun.OfAsync("demo", "--out", folder.Path, "--rows", "500");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            $"out: found '{folder.At("store.duckdb")}', which no demo wrote, expected an earlier demo or nothing. " +
            "Choose another folder.\n",
            run.Error);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder.At("store.duckdb")));
    }
}
