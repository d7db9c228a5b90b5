using System.CommandLine;
using System.Globalization;

namespace MessagingReports.Cli.Commands;

/// <summary>Makes options; every value is text here and is read by whoever knows its grammar.</summary>
internal static class OptionText
{
    /// <summary>An option with one value.</summary>
    public static Option<string?> Value(string name, string value, string description) =>
        new($"--{name}") { HelpName = value, Description = description };

    /// <summary>An option without a value.</summary>
    public static Option<bool> Flag(string name, string description) =>
        new($"--{name}") { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>Words after the command, which itself checks how many there are.</summary>
    public static Argument<string[]> Words(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrMore, DefaultValueFactory = _ => [] };

    /// <summary>The words, none of which looks like an option.</summary>
    /// <exception cref="ReportRequestException">One does: an option the command does not have.</exception>
    public static string[] ReadWords(this ParseResult parse, Argument<string[]> words)
    {
        string[] values = parse.GetValue(words) ?? [];
        foreach (string value in values)
        {
            if (value.StartsWith('-'))
            {
                throw UsageErrors.Excess(value, parse.CommandResult.Command.Name);
            }
        }

        return values;
    }

    /// <summary>A whole number, or <paramref name="fallback"/> when the option is absent.</summary>
    /// <exception cref="ReportRequestException">It is no whole number from 0 to <paramref name="most"/>.</exception>
    public static ulong ReadNumber(this ParseResult parse, Option<string?> option, ulong fallback, ulong most)
    {
        if (parse.GetValue(option) is not { } text)
        {
            return fallback;
        }

        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) && number <= most
            ? number
            : throw Throw.NotANumber(option.Name.TrimStart('-'), text, most);
    }
}
