using System.Diagnostics;
using System.Text.Json;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>This program again, in a process of its own.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a command of this program; what it says of errors appears where ours does.</summary>
    /// <typeparam name="T">What its last line is, as JSON.</typeparam>
    /// <exception cref="InvalidOperationException">It ended with an error, or said nothing.</exception>
    public static T Run<T>(params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string? last = null;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            last = line;
        }

        process.WaitForExit();
        return process.ExitCode == 0 && last is not null
            ? JsonSerializer.Deserialize<T>(last)!
            : throw new InvalidOperationException(FormattableString.Invariant(
                $"child: exit code {process.ExitCode} of '{string.Join(' ', arguments)}'. Run it alone to see why."));
    }
}
