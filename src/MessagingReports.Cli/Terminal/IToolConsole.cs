namespace MessagingReports.Cli.Terminal;

/// <summary>What a command sees of the process: its outputs, whether somebody watches them, its environment.</summary>
internal interface IToolConsole
{
    /// <summary>Standard output as bytes, for reports.</summary>
    Stream OutputStream { get; }

    /// <summary>Standard output as text; it reaches <see cref="OutputStream"/> with a flush.</summary>
    TextWriter Output { get; }

    /// <summary>Standard error.</summary>
    TextWriter Error { get; }

    /// <summary>Whether standard output is a terminal that understands control sequences.</summary>
    bool IsOutputTerminal { get; }

    /// <summary>Whether standard error is a terminal that understands control sequences.</summary>
    bool IsErrorTerminal { get; }

    /// <summary>The width of the terminal, in characters.</summary>
    int Width { get; }

    /// <summary>An environment variable, or null when it is not set.</summary>
    string? ReadVariable(string name);
}
