using System.Text;

namespace MessagingReports.Cli.Tests;

/// <summary>What a command line did.</summary>
internal sealed record ToolRun(int ExitCode, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    /// <summary>Runs the tool in this process, off a terminal and without environment.</summary>
    public static async Task<ToolRun> OfAsync(params string[] args)
    {
        using TestConsole console = new();
        return await OfAsync(console, args);
    }

    public static async Task<ToolRun> OfAsync(
        TestConsole console, string[] args, CancellationToken cancellationToken = default)
    {
        int code = await ToolCommand.RunAsync(args, console, cancellationToken);
        return new ToolRun(code, console.OutputBytes, console.ErrorText);
    }
}
