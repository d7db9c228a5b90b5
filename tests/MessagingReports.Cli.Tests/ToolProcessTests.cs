using System.Runtime.InteropServices;

namespace MessagingReports.Cli.Tests;

public sealed class ToolProcessTests(SampleFolder sample, LargeStore large)
    : IClassFixture<SampleFolder>, IClassFixture<LargeStore>
{
    [Fact]
    public async Task Process_OutIsMinus_WritesTheReportsBytes()
    {
        ToolRun expected = await ToolRun.OfAsync(sample.Run("all-contacts", "--out", "-"));
        using ToolProcess process = ToolProcess.Start(sample.Run("all-contacts", "--out", "-"));

        ToolRun run = await process.EndAsync();

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.True(run.OutputBytes.Length > 10_000);
        Assert.Equal(expected.OutputBytes, run.OutputBytes);
    }

    [Fact]
    public async Task Process_WrongRequest_ExitsWith2AndOneLine()
    {
        using ToolProcess process = ToolProcess.Start("describe", "nothing-like-it");

        ToolRun run = await process.EndAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.Error, '\n');
        Assert.Empty(run.OutputBytes);
    }

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Process_SignalWhileRunning_ExitsWith130AndLeavesNoFile(string signal)
    {
        Skip.If(RuntimeInformation.IsOSPlatform(OSPlatform.Windows), "Windows has no signals to send.");
        using TemporaryFolder folder = new();
        using ToolProcess process = ToolProcess.Start(
            "run", "all", "--source", large.Database, "--account", "ACC-NY",
            "--from", "2024-10-01", "--to", "2024-11-30", "--out", folder.Path);
        while (folder.Names.Length == 0 && !process.HasExited)
        {
            await Task.Delay(5);
        }

        process.Signal(signal);
        ToolRun run = await process.EndAsync();

        Assert.EndsWith(
            "run: found a request to stop, expected to finish; no unfinished file was left. " +
            "Start it again when it suits.\n",
            run.Error,
            StringComparison.Ordinal);
        Assert.Equal(130, run.ExitCode);
        Assert.Empty(folder.Names);
    }
}
