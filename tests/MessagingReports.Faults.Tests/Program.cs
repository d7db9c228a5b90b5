namespace MessagingReports.Faults.Tests;

/// <summary>The process that <see cref="Processes.KillTests"/> kills: it writes reports until then.</summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        string folder = args[0];
        for (int run = 0; ; run++)
        {
            await FaultReports.Versions[run % 2].RunAsync(ReportOutput.Folder(folder, overwrite: true));
            if (run == 0)
            {
                // What the last process left must be gone now; the test looks, and says when to go on.
                await Console.Out.WriteLineAsync("ready");
                await Console.In.ReadLineAsync();
            }
        }
    }
}
