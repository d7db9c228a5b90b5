using MessagingReports.Layouts;

namespace MessagingReports.Cli.Commands;

/// <summary>The error messages and notices of the commands.</summary>
internal static class Throw
{
    /// <summary>An id no report has.</summary>
    /// <param name="id">What was found.</param>
    /// <param name="known">What could have been there.</param>
    public static ReportRequestException UnknownReport(string id, IEnumerable<string> known) =>
        new("report",
            $"report: found {Printable.Quote(id)}, expected one of {string.Join(", ", known)}. Choose one of them.");

    public static ReportRequestException ReportTwice(string id) =>
        new("report", $"report: found {Printable.Quote(id)} twice, expected each report once. Name it once.");

    public static ReportRequestException AllAndOthers() =>
        new("report", "report: found 'all' beside other reports, expected it alone. Name 'all' or the reports.");

    public static ReportRequestException NotOneReport(int count) =>
        new("report", FormattableString.Invariant($"report: found {count} reports, expected one. Name one report."));

    public static ReportRequestException NoScope() =>
        new("scope", "scope: found none, expected an account or an enterprise. Give --account or --enterprise.");

    public static ReportRequestException EnterpriseAndOthers() =>
        new("scope",
            "scope: found an enterprise beside an account, campaign or sub-campaign, expected one or the other. " +
            "Leave one out.");

    public static ReportRequestException WithoutParent(string option, string parent) =>
        new(option, $"{option}: found no {parent}, expected the {parent} it belongs to. Add --{parent}.");

    public static ReportRequestException NoPeriod() =>
        new("from", "from: found no time, expected dates or instants. Give --from and --to, or --start and --end.");

    public static ReportRequestException DatesAndInstants() =>
        new("from",
            "from: found dates and instants, expected one or the other. " +
            "Leave --from and --to or --start and --end out.");

    public static ReportRequestException HalfPeriod(string given, string missing) =>
        new(missing, $"{missing}: found none, expected one beside {given}. Add --{missing}.");

    public static ReportRequestException UnknownValue(string option, string found, string expected) =>
        new(option, $"{option}: found {Printable.Value(found)}, expected {expected}. Choose one of them.");

    /// <summary>What is no word is not repeated: somebody may have put the key there.</summary>
    public static ReportRequestException BadRedaction(string found, string expected) =>
        new("redact", $"redact: found {Printable.Quote(found)}, expected {expected}. Correct the rules.");

    public static ReportRequestException RedactedTwice(string target) =>
        new("redact", $"redact: found {Printable.Quote(target)} twice, expected it once. Choose one rule.");

    public static ReportRequestException NoKey(int bytes) =>
        new("redact",
            FormattableString.Invariant($"redact: found a key of {bytes} bytes in {RedactionText.KeyVariable}, ") +
            FormattableString.Invariant($"expected {Redaction.RedactionRule.MinimumKeyBytes} or more for hash. ") +
            "Set the variable to a random key.");

    public static ReportRequestException NotANumber(string option, string found, ulong most) =>
        new(option,
            $"{option}: found {Printable.Value(found)}, expected a whole number " +
            FormattableString.Invariant($"from 0 to {most}. Correct the number."));

    public static ReportRequestException NoSource() =>
        new("source",
            $"source: found none, expected {SourceText.Forms}. Give --source or set {SourceText.Variable}.");

    public static ReportRequestException NoScheme() =>
        new("source", $"source: found no scheme, expected {SourceText.Forms}. Put the scheme in front.");

    public static ReportRequestException UnknownScheme(string scheme) =>
        new("source",
            $"source: found the scheme {Printable.Quote(scheme)}, expected {SourceText.Forms}. Choose one of them.");

    public static ReportRequestException NoConnectionString(string scheme) =>
        new("source", $"source: found no connection string after {scheme}:, expected one. Add it.");

    /// <summary>What is wrong with it is not said: it may hold a password.</summary>
    public static ReportRequestException BadConnectionString(string scheme) =>
        new("source",
            $"source: found a text after {scheme}: that is no connection string, expected Key=Value pairs that the " +
            "driver knows. Compare it with the driver's documentation.");

    public static ReportRequestException FolderAsTarget() =>
        new("source", "source: found folder:, expected an engine to load into. Name duckdb:, postgres: or clickhouse:.");

    public static ReportRequestException NoDataFolder() =>
        new("from", "from: found no folder, expected a data folder. Give --from.");

    public static ReportSourceException StoreFileExists(string path) => new(
        "duckdb",
        $"duckdb: found the file '{path}', expected none. Choose another name or add --replace.");

    public static ReportRequestException NoPath(string scheme) =>
        new("source", $"source: found no path after {scheme}:, expected one. Add the path.");

    public static ReportRequestException NoOutput() =>
        new("out", "out: found an empty text, expected a file, a folder or '-'. Name one.");

    public static ReportRequestException NoFolder() =>
        new("out", "out: found no folder, expected one. Name a folder.");

    public static ReportRequestException SeveralOnStandardOutput() =>
        new("out", "out: found several reports for standard output, expected one. Choose a folder as output.");

    public static ReportRequestException JsonOnStandardOutput() =>
        new("json",
            "json: found it with --out -, expected nothing but the report there. " +
            "Leave --json out or choose a file.");

    public static ReportRequestException StoreExists(string path) =>
        new("out",
            $"out: found '{Printable.Line(path)}' already there, expected a new file. " +
            "Choose another place, or allow overwriting.");

    public static ReportRequestException NotADemo(string path) =>
        new("out",
            $"out: found '{Printable.Line(path)}', which no demo wrote, expected an earlier demo or nothing. " +
            "Choose another folder.");

    public static ReportSourceException CannotWrite(string folder, Exception exception) =>
        new(folder,
            $"{Printable.Line(folder)}: found {exception.GetType().Name} while writing, " +
            "expected a folder with room that may be written to. Check the path, its permissions and the disk.",
            exception);

    /// <summary>A notice, not an error: the run goes on without the report.</summary>
    public static string LeftOut(ReportDefinition report, int days) => FormattableString.Invariant(
        $"{report.Id}: found a window of more than {days} report days, expected fewer; the report is left out. ") +
        "Run it for a shorter window.";
}
