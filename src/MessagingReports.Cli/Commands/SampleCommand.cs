using System.CommandLine;
using MessagingReports.Cli.Terminal;
using MessagingReports.Testing;

namespace MessagingReports.Cli.Commands;

/// <summary><c>sample</c>: a store to try the tool with.</summary>
internal static class SampleCommand
{
    public static Command Create(IToolConsole console)
    {
        Option<string?> folder = OptionText.Value("out", "DIR", "The folder to write; made when it does not exist.");
        SampleOptions options = new();
        Option<string?> format = OptionText.Value("format", "FORMAT", "csv (default), parquet or duckdb.");
        Option<bool> overwrite = OptionText.Flag("overwrite", "Replace an existing store.");
        Command command = new("sample", "Writes a sample store; the same seed gives the same one.") { folder };
        options.AddTo(command);
        command.Add(format);
        command.Add(overwrite);
        command.SetAction(async (parse, cancellationToken) =>
        {
            string path = parse.GetValue(folder) is { Length: > 0 } given ? given : throw Throw.NoFolder();
            string formatText = parse.GetValue(format) ?? "csv";
            Func<SampleStore, string, bool, CancellationToken, Task> write = formatText switch
            {
                "csv" => SampleFiles.WriteCsvAsync,
                "parquet" => SampleFiles.WriteParquetAsync,
                "duckdb" => SampleFiles.WriteDuckDbAsync,
                _ => throw Throw.UnknownValue("format", formatText, "csv, parquet or duckdb"),
            };
            SampleStore store = options.Read(parse);
            await write(store, path, parse.GetValue(overwrite), cancellationToken).ConfigureAwait(false);
            console.Output.WriteLine(formatText == "duckdb"
                ? $"duckdb:{Path.Combine(path, SampleFiles.StoreName)}"
                : $"folder:{path}");
            return ExitCode.Done;
        });
        return command;
    }
}
