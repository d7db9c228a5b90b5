using System.Diagnostics;

namespace MessagingReports.Mutation;

/// <summary>A worker, as the process that orders sees it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly Process _process;

    public WorkerProcess(string program, string spaces, string? records)
    {
        ProcessStartInfo start = new("dotnet", [program, "worker", spaces])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A mutant that allocates without end gets an exception, not the machine.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x80000000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => LastError = line.Data is { Length: > 0 } text ? text : LastError;
        _process.BeginErrorReadLine();
        if (Read(StartLimit) != "ready" || (records is not null && Ask($"records\t{records}", StartLimit) != "read"))
        {
            throw new InvalidOperationException($"The worker did not start: {LastError}");
        }
    }

    public string? LastError { get; private set; }

    /// <summary>Null when the process crashed; throws when the time is over.</summary>
    public string? Ask(string order, TimeSpan limit)
    {
        try
        {
            _process.StandardInput.WriteLine(order);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            return null;
        }

        return Read(limit);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private string? Read(TimeSpan limit)
    {
        Task<string?> line = _process.StandardOutput.ReadLineAsync();
        return line.Wait(limit) ? line.Result : throw new TimeoutException();
    }
}
