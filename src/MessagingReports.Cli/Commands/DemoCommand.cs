using System.CommandLine;
using MessagingReports.Cli.Display;
using MessagingReports.Cli.Terminal;
using MessagingReports.DuckDb;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Cli.Commands;

/// <summary><c>demo</c>: a sample store in a DuckDB file and all eight reports over it.</summary>
internal static class DemoCommand
{
    private const string DefaultFolder = "./messaging-reports-demo";

    // Tells a folder that may be overwritten from one that happens to hold a store of the same name.
    private const string Mark = ".messaging-reports-demo";

    // A month of the sample's two, so that Service Detail fits too.
    private static readonly ReportPeriod October =
        ReportPeriod.Dates(new LocalDate(2024, 10, 1), new LocalDate(2024, 10, 31));

    public static Command Create(IToolConsole console)
    {
        Option<string?> folder = OptionText.Value("out", "DIR", $"The folder to write; {DefaultFolder} by default.");
        SampleOptions options = new();
        Command command = new("demo", "Makes a sample store and runs all eight reports over it.") { folder };
        options.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            string path = parse.GetValue(folder) ?? DefaultFolder;
            await RunAsync(
                console, path.Length > 0 ? path : throw Throw.NoFolder(), options.Read(parse), cancellationToken)
                .ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task RunAsync(
        IToolConsole console, string folder, SampleStore sample, CancellationToken cancellationToken)
    {
        string store = Path.Combine(folder, SampleFiles.StoreName);
        string mark = Path.Combine(folder, Mark);
        if (File.Exists(store) && !File.Exists(mark))
        {
            throw Throw.NotADemo(store);
        }

        await SampleFiles.WriteDuckDbAsync(sample, folder, overwrite: true, cancellationToken).ConfigureAwait(false);
        File.WriteAllBytes(mark, []);

        ReportScope scope = ReportScope.Account(sample.Directory.Accounts[0].AccountId);
        DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(store);
        await using (source.ConfigureAwait(false))
        {
            ReportRequest[] requests =
            [
                .. ReportCatalog.All.Select(report =>
                    new ReportRequest { Report = report, Scope = scope, Period = October }),
            ];
            ReportOutput output = ReportOutput.Folder(folder, overwrite: true);
            IReadOnlyList<ReportResult> results = await RunProgress.ShowAsync(
                console,
                isQuiet: false,
                progress => new ReportRunner(source).RunAllAsync(requests, output, progress, cancellationToken))
                .ConfigureAwait(false);
            ResultTable.Write(console, results);
        }

        console.Output.WriteLine();
        console.Output.WriteLine(
            $"The reports and their store, {SampleFiles.StoreName}, are in {Path.GetFullPath(folder)}");
        console.Output.WriteLine(
            $"Next: messaging-reports run all --source \"duckdb:{store}\" --account {scope.Id} " +
            "--from 2024-11-01 --to 2024-11-30");
    }
}
