using System.CommandLine;
using System.CommandLine.Parsing;

namespace MessagingReports.Cli;

/// <summary>Turns what System.CommandLine finds wrong into one line of our own.</summary>
internal static class UsageErrors
{
    /// <summary>Checks a parsed command line.</summary>
    /// <exception cref="ReportRequestException">The command line is wrong.</exception>
    public static void Check(ParseResult parse)
    {
        if (parse.Errors.Count == 0)
        {
            return;
        }

        Command command = parse.CommandResult.Command;
        string[] names = [.. command.Subcommands.Select(known => known.Name)];
        if (parse.UnmatchedTokens is [string token, ..])
        {
            throw names.Length == 0 ? Excess(token, command.Name)
                : token.StartsWith('-') ? Throw.UnknownOption(token, null)
                : Throw.UnknownCommand(token, names);
        }

        foreach (ParseError error in parse.Errors)
        {
            if (error.SymbolResult is OptionResult option)
            {
                throw Option(option);
            }
        }

        throw names.Length > 0 ? Throw.NoCommand(names) : Throw.NoArgument(command.Arguments[0].Name, command.Name);
    }

    /// <summary>The error of a token that is neither an option nor an argument the command takes.</summary>
    public static ReportRequestException Excess(string token, string command) =>
        token.StartsWith('-') ? Throw.UnknownOption(token, command) : Throw.ExcessArgument(token, command);

    private static ReportRequestException Option(OptionResult option)
    {
        string name = option.Option.Name.TrimStart('-');
        return option.Tokens.Count == 0
            ? Throw.NoValue(name)
            : Throw.SeveralValues(name, option.IdentifierTokenCount);
    }
}
