using System.Text;

namespace MessagingReports.Cli.Terminal;

/// <summary>The console of this process, always UTF-8 without byte order mark and with line feeds.</summary>
internal sealed class ProcessConsole : IToolConsole, IDisposable
{
    private const int UsualWidth = 80;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamWriter _output;
    private readonly StreamWriter _error;

    public ProcessConsole()
    {
        OutputStream = Console.OpenStandardOutput();
        _output = new StreamWriter(OutputStream, Utf8) { NewLine = "\n" };
        _error = new StreamWriter(Console.OpenStandardError(), Utf8) { NewLine = "\n", AutoFlush = true };
        bool isCapable = ReadVariable("TERM") is not "dumb";
        IsOutputTerminal = isCapable && !Console.IsOutputRedirected;
        IsErrorTerminal = isCapable && !Console.IsErrorRedirected;
    }

    public Stream OutputStream { get; }

    public TextWriter Output => _output;

    public TextWriter Error => _error;

    public bool IsOutputTerminal { get; }

    public bool IsErrorTerminal { get; }

    public int Width => Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth;

    public string? ReadVariable(string name) => Environment.GetEnvironmentVariable(name);

    // The command has flushed what it wrote; flushing again on the way out would only repeat its failure.
    public void Dispose() => OutputStream.Dispose();
}
