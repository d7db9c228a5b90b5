using System.Text;
using MessagingReports.Cli.Terminal;

namespace MessagingReports.Cli.Tests;

/// <summary>A console in memory.</summary>
internal sealed class TestConsole : IToolConsole, IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly StreamWriter _output;
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public TestConsole()
    {
        _output = new StreamWriter(_bytes, new UTF8Encoding(false)) { NewLine = "\n" };
        OutputStream = _bytes;
        Output = _output;
    }

    public Stream OutputStream { get; init; }

    public TextWriter Output { get; init; }

    public TextWriter Error => _error;

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    public int Width { get; init; } = 200;

    /// <summary>The value of every environment variable that names a source.</summary>
    public string? Source { get; init; }

    /// <summary>The value of the environment variable that holds the key of hashes.</summary>
    public string? Key { get; init; }

    public byte[] OutputBytes => _bytes.ToArray();

    public string ErrorText => _error.ToString();

    public string? ReadVariable(string name) => name switch
    {
        "MESSAGING_REPORTS_SOURCE" => Source,
        "MESSAGING_REPORTS_REDACTION_KEY" => Key,
        _ => null,
    };

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }
}
