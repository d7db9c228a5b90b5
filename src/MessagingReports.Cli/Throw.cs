namespace MessagingReports.Cli;

/// <summary>The error messages of command lines and of endings nobody planned.</summary>
internal static class Throw
{
    private const string SeeHelp = "See 'messaging-reports --help'";

    public static ReportRequestException NoCommand(IEnumerable<string> commands) =>
        new("command", $"command: found none, expected one of {string.Join(", ", commands)}. {SeeHelp}.");

    public static ReportRequestException UnknownCommand(string token, IEnumerable<string> commands) =>
        new("command",
            $"command: found {Printable.Quote(token)}, expected one of {string.Join(", ", commands)}. {SeeHelp}.");

    /// <summary>An option that <paramref name="command"/>, or the tool itself when it is null, does not have.</summary>
    public static ReportRequestException UnknownOption(string token, string? command) =>
        new("option",
            $"{command ?? "messaging-reports"}: found the unknown option {Printable.Option(token)}, " +
            "expected one it has. " +
            (command is null ? $"{SeeHelp}." : $"See 'messaging-reports {command} --help'."));

    public static ReportRequestException ExcessArgument(string token, string command) =>
        new("argument",
            $"{command}: found the argument {Printable.Quote(token)}, expected no more of them. " +
            $"See 'messaging-reports {command} --help'.");

    public static ReportRequestException NoArgument(string argument, string command) =>
        new(argument, $"{argument}: found no value, expected one after '{command}'. Give it a value.");

    public static ReportRequestException NoValue(string option) =>
        new(option, $"{option}: found no value, expected one after --{option}. Give it a value.");

    public static ReportRequestException SeveralValues(string option, int count) =>
        new(option, FormattableString.Invariant($"{option}: found it {count} times, expected it once. Give it once."));

    public static string Cancelled(string command) =>
        $"{command}: found a request to stop, expected to finish; no unfinished file was left. " +
        "Start it again when it suits.";

    public static string Unexpected(string command, Exception exception) =>
        $"{command}: found an unexpected {exception.GetType().Name}, expected none. " +
        "Run again with --verbose for the whole error.";
}
