namespace MessagingReports.Cli;

/// <summary>What people typed or the system said, made fit for one line of standard error.</summary>
internal static class Printable
{
    private const int MaxLength = 40;

    /// <summary>The text with everything that could end the line replaced by spaces.</summary>
    public static string Line(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));

    /// <summary>The text in quotes when it is short and made of name characters, otherwise a word for it.</summary>
    /// <remarks>
    /// A connection string that was not quoted in the shell falls apart into arguments. None of its parts, which may
    /// hold a password, is repeated.
    /// </remarks>
    public static string Quote(string text) =>
        text.Length is > 0 and <= MaxLength && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? $"'{text}'"
            : text.Length == 0 ? "''" : "something that is no name";

    /// <summary>The value of an option in quotes, cut when it is long.</summary>
    public static string Value(string text) => $"'{Line(text.Length > MaxLength ? text[..MaxLength] + "…" : text)}'";

    /// <summary>The name of an option without the value that may follow it.</summary>
    public static string Option(string token) => Quote(token.Split('=', ':')[0]);
}
