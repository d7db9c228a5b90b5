using System.Diagnostics;

namespace MessagingReports.Faults.Tests.Processes;

/// <summary>A process of ours that may be killed.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly string Host =
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    private readonly Process _process;

    private ChildProcess(string command, IEnumerable<string> arguments, params (string Name, string Value)[] variables)
    {
        ProcessStartInfo start = new(command, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
    }

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>This assembly as a process: reports into a folder, again and again.</summary>
    public static ChildProcess StartLoop(string folder) =>
        new(Host, [typeof(Program).Assembly.Location, folder]);

    /// <summary>The command-line tool.</summary>
    public static ChildProcess StartTool(params string[] arguments) => new(Host, [Tool, .. arguments]);

    /// <summary>The command-line tool, none of whose files may get larger than some bytes.</summary>
    /// <param name="kilobytes">The limit.</param>
    /// <param name="isKilled">Whether the kernel kills it then; otherwise the write fails.</param>
    /// <param name="arguments">Of the tool.</param>
    public static ChildProcess StartLimitedTool(int kilobytes, bool isKilled, params string[] arguments)
    {
        string signal = isKilled ? "" : "trap '' XFSZ; ";
        string script = FormattableString.Invariant($"{signal}ulimit -f {kilobytes}; exec \"$@\"");

        // The runtime maps its code through a file that is larger.
        (string, string) noFile = ("DOTNET_EnableWriteXorExecute", "0");
        return new("bash", ["-c", script, "bash", Host, Tool, .. arguments], noFile);
    }

    /// <summary>Waits for the loop to have finished its first run.</summary>
    public async Task WaitUntilReadyAsync() =>
        Assert.Equal("ready", await _process.StandardOutput.ReadLineAsync());

    public void GoOn() => _process.StandardInput.WriteLine();

    public async Task<string> EndAsync()
    {
        Task<string> output = _process.StandardOutput.ReadToEndAsync();
        string error = await _process.StandardError.ReadToEndAsync();
        await output;
        await _process.WaitForExitAsync();
        return error;
    }

    /// <summary>Ends the process without telling it: SIGKILL.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static string Tool => Path.Combine(AppContext.BaseDirectory, "messaging-reports.dll");
}
