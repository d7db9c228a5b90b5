using System.CommandLine;
using MessagingReports.Cli.Display;
using MessagingReports.Cli.Terminal;
using MessagingReports.Layouts;
using MessagingReports.Redaction;

namespace MessagingReports.Cli.Commands;

/// <summary><c>run REPORT…</c>: one report, several, or all that fit.</summary>
internal sealed class RunCommand
{
    private const string AllReports = "all";

    private readonly Argument<string[]> _reports =
        OptionText.Words("REPORT", "Ids of reports, or 'all' for every report that fits the scope and the time.");

    private readonly Option<string?> _source =
        OptionText.Value("source", "SRC", $"{SourceText.Forms}; otherwise what {SourceText.Variable} says.");

    private readonly ScopeOptions _scope = new();
    private readonly PeriodOptions _period = new();
    private readonly CsvOptions _csv = new();

    private readonly Option<string?> _out =
        OptionText.Value("out", "FILE|DIR|-", "Where to write; '.' by default, '-' is standard output.");

    private readonly Option<bool> _overwrite =
        OptionText.Flag("overwrite", "Replace existing files.");

    private readonly Option<string?> _compress =
        OptionText.Value("compress", "METHOD", "none (default), gzip or zstd; names in a folder end in .gz or .zst.");

    private readonly Option<string?> _redact = OptionText.Value(
        "redact",
        "RULES",
        "What is hidden: CLASS=RULE or COLUMN=RULE, by commas; id, name, device, free-text; hash, mask, mask:N, " +
        $"erase, keep. The key of hashes is in {RedactionText.KeyVariable}.");

    private readonly Option<bool> _omitInactive =
        OptionText.Flag("omit-inactive", "Leave campaigns without activity out of Account Activity.");

    private readonly Option<bool> _strict =
        OptionText.Flag("strict", "Fail on what is otherwise a warning, and look for ids that occur twice.");

    private readonly Option<bool> _quiet =
        OptionText.Flag("quiet", "Write neither progress nor results, only errors.");

    private readonly Option<bool> _json =
        OptionText.Flag("json", "Write one JSON object for each finished report.");

    private readonly IToolConsole _console;

    private RunCommand(IToolConsole console) => _console = console;

    public static Command Create(IToolConsole console)
    {
        RunCommand run = new(console);
        Command command = new("run", "Runs reports over a store and writes them as CSV files.")
        {
            run._reports,
            run._source,
        };
        run._scope.AddTo(command);
        run._period.AddTo(command);
        command.Add(run._out);
        command.Add(run._overwrite);
        run._csv.AddTo(command);
        command.Add(run._compress);
        command.Add(run._redact);
        command.Add(run._omitInactive);
        command.Add(run._strict);
        command.Add(run._quiet);
        command.Add(run._json);
        command.SetAction(run.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        string[] ids = parse.ReadWords(_reports);
        bool isAll = ids is [AllReports];
        ReportDefinition[] named = isAll ? [] : ReadReports(ids);
        ReportScope scope = _scope.Read(parse);
        ReportPeriod period = _period.Read(parse);
        string outText = parse.GetValue(_out) ?? ".";
        bool isJson = parse.GetValue(_json);
        if (isJson && outText == OutputText.StandardOutput)
        {
            throw Throw.JsonOnStandardOutput();
        }

        ReportOutput output = OutputText.Read(
            outText, isAll || named.Length > 1, parse.GetValue(_overwrite), _console.OutputStream);
        RedactionPolicy? redaction = RedactionText.Read(parse.GetValue(_redact), _console.ReadVariable);
        ReportRequest Request(ReportDefinition report) => new()
        {
            Report = report,
            Scope = scope,
            Period = period,
            DayRule = _period.ReadDayRule(parse),
            Csv = _csv.Read(parse),
            Compression = ReadCompression(parse),
            Redaction = redaction,
            OmitsInactive = parse.GetValue(_omitInactive),
            IsStrict = parse.GetValue(_strict),
        };
        ReportRequest[] requests = [.. (isAll ? ReportCatalog.All : named).Select(Request)];

        OpenedSource opened = SourceText.Open(
            parse.GetValue(_source) ?? _console.ReadVariable(SourceText.Variable));
        await using (opened.ConfigureAwait(false))
        {
            ReportRunner runner = new(opened.Source);
            if (isAll)
            {
                requests = await KeepFittingAsync(runner, requests, cancellationToken).ConfigureAwait(false);
            }

            IReadOnlyList<ReportResult> results = await RunProgress.ShowAsync(
                _console,
                parse.GetValue(_quiet),
                progress => runner.RunAllAsync(requests, output, progress, cancellationToken)).ConfigureAwait(false);
            Write(results, isJson, isHidden: parse.GetValue(_quiet) || outText == OutputText.StandardOutput);
        }

        return ExitCode.Done;
    }

    private ReportCompression ReadCompression(ParseResult parse) => parse.GetValue(_compress) switch
    {
        null or "none" => ReportCompression.None,
        "gzip" => ReportCompression.Gzip,
        "zstd" => ReportCompression.Zstd,
        { } other => throw Throw.UnknownValue("compress", other, "none, gzip or zstd"),
    };

    private static ReportDefinition[] ReadReports(string[] ids)
    {
        if (ids.Contains(AllReports, StringComparer.Ordinal))
        {
            throw Throw.AllAndOthers();
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (!seen.Add(id))
            {
                throw Throw.ReportTwice(id);
            }
        }

        return [.. ids.Select(id => ReportText.Find(id, AllReports))];
    }

    /// <summary>The requests whose reports fit; one left out for its span alone is worth a notice.</summary>
    private async Task<ReportRequest[]> KeepFittingAsync(
        ReportRunner runner, ReportRequest[] requests, CancellationToken cancellationToken)
    {
        ReportRequest any = requests[0];
        IReadOnlyList<ReportDefinition> fitting = await runner
            .FindFittingAsync(any.Scope, any.Period, any.DayRule, cancellationToken).ConfigureAwait(false);
        foreach (ReportDefinition report in requests.Select(request => request.Report).Except(fitting))
        {
            if (report.Scopes.Contains(any.Scope.Level) && report.MaxReportDays is { } days)
            {
                await _console.Error.WriteLineAsync(Throw.LeftOut(report, days)).ConfigureAwait(false);
            }
        }

        return [.. requests.Where(request => fitting.Contains(request.Report))];
    }

    private void Write(IReadOnlyList<ReportResult> results, bool isJson, bool isHidden)
    {
        if (isJson)
        {
            foreach (ReportResult result in results)
            {
                _console.Output.WriteLine(ResultLines.AsJson(result));
            }
        }
        else if (!isHidden)
        {
            ResultLines.Write(_console, results);
        }
    }
}
