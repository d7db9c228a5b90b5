using System.Text;
using Spectre.Console;

namespace MessagingReports.Cli.Terminal;

/// <summary>Spectre.Console on one output of an <see cref="IToolConsole"/>.</summary>
internal sealed class Screen : IAnsiConsoleOutput
{
    // Off a terminal nothing wraps: a line of a table is a line of the output.
    private const int NoWrapWidth = 10_000;

    private Screen(TextWriter writer, bool isTerminal, int width)
    {
        Writer = writer;
        IsTerminal = isTerminal;
        Width = width;
    }

    public TextWriter Writer { get; }

    public bool IsTerminal { get; }

    public int Width { get; }

    public int Height => 24;

    /// <summary>Standard output, for tables; only when it is a terminal.</summary>
    public static IAnsiConsole OnOutput(IToolConsole console) =>
        Create(new Screen(console.Output, true, console.Width));

    /// <summary>A text, for tables that no terminal shows.</summary>
    public static IAnsiConsole OnText(TextWriter text) => Create(new Screen(text, false, NoWrapWidth));

    /// <summary>Standard error, for the progress of a run; only when it is a terminal.</summary>
    public static IAnsiConsole OnError(IToolConsole console) => Create(new Screen(console.Error, true, console.Width));

    public void SetEncoding(Encoding encoding)
    {
    }

    private static IAnsiConsole Create(Screen screen) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = screen.IsTerminal ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        // Only lines that change in place are meant; nothing here asks anything.
        Interactive = screen.IsTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        Out = screen,
    });
}
