namespace MessagingReports.Cli.Tests.Commands;

/// <summary>Outputs that point elsewhere, are taken or may not be written to: one line, and nothing touched.</summary>
public sealed class RunHostileOutputTests(SampleFolder sample) : IClassFixture<SampleFolder>, IDisposable
{
    private const string Name = "list-audit_ACC-NY_2024-10-01_2024-10-31.csv";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _elsewhere = new();

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 0)]
    public async Task Run_OutIsALinkToAFile_NeverWritesThroughIt(bool overwrites, int exitCode)
    {
        await File.WriteAllTextAsync(_elsewhere.At("precious"), "theirs");
        File.CreateSymbolicLink(_folder.At("x.csv"), _elsewhere.At("precious"));

        ToolRun run = await RunAsync(_folder.At("x.csv"), overwrites);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal("theirs", await File.ReadAllTextAsync(_elsewhere.At("precious")));
        Assert.Equal(["precious"], _elsewhere.Names);
        Assert.Equal(overwrites, new FileInfo(_folder.At("x.csv")).LinkTarget is null);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_DefaultNameIsALinkToAFile_NeverWritesThroughIt(bool overwrites)
    {
        await File.WriteAllTextAsync(_elsewhere.At("precious"), "theirs");
        File.CreateSymbolicLink(_folder.At(Name), _elsewhere.At("precious"));
        File.CreateSymbolicLink(_folder.At(Name + ".manifest.json"), _elsewhere.At("precious"));

        ToolRun run = await RunAsync(_folder.Path, overwrites);

        Assert.Equal(overwrites ? 0 : 2, run.ExitCode);
        Assert.Equal("theirs", await File.ReadAllTextAsync(_elsewhere.At("precious")));
        Assert.Equal([Name, Name + ".manifest.json"], _folder.Names);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_OutIsALinkToNothing_MakesNothingThere(bool overwrites)
    {
        File.CreateSymbolicLink(_folder.At("x.csv"), _elsewhere.At("missing"));

        await RunAsync(_folder.At("x.csv"), overwrites);

        Assert.Empty(_elsewhere.Names);
    }

    [Fact]
    public async Task Run_OutIsALinkToAFolder_WritesIntoThatFolder()
    {
        Directory.CreateSymbolicLink(_folder.At("link"), _elsewhere.Path);

        ToolRun run = await RunAsync(_folder.At("link"), overwrites: false);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([Name, Name + ".manifest.json"], _elsewhere.Names);
    }

    [SkippableFact]
    public async Task Run_OutMayNotBeWrittenTo_IsOneLineAndExitCode4()
    {
        // Rights do not stop root, but the kernel's own folders do.
        const string Kernel = "/sys/kernel";
        Skip.IfNot(Directory.Exists(Kernel), "There is no folder that nobody may write to.");

        ToolRun run = await RunAsync(Kernel, overwrites: false);

        Assert.Equal(4, run.ExitCode);
        Assert.StartsWith($"{Kernel}/{Name}: writing failed (", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error, '\n');
    }

    [Theory]
    [InlineData("List-Audit")]
    [InlineData("LIST-AUDIT")]
    [InlineData("l\u0131st-aud\u0131t")]
    [InlineData("LİST-AUDİT")]
    [InlineData("list-audit\n")]
    [InlineData(" list-audit")]
    [InlineData("../list-audit")]
    public async Task Run_ReportNameInOddCase_IsOneLineAndExitCode2(string name)
    {
        string[] args = sample.Run("list-audit", "--out", _folder.Path);
        args[1] = name;

        ToolRun run = await ToolRun.OfAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.Error, '\n');
        Assert.Empty(_folder.Names);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("A\nB")]
    [InlineData("x' OR '1' = '1")]
    [InlineData("ACC-NY\u0000")]
    [InlineData("\u001B[31mACC-NY")]
    public async Task Run_AccountThatLooksLikeCode_IsOneLineAndExitCode2(string account)
    {
        await AssertUnknownAsync(account);
        await AssertUnknownAsync(string.Concat(Enumerable.Repeat(account, 1_000)));
    }

    private async Task AssertUnknownAsync(string account)
    {
        string[] args = sample.Run("list-audit", "--out", _folder.At("out/"));
        args[Array.IndexOf(args, "ACC-NY")] = account;

        ToolRun run = await ToolRun.OfAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("account: found '", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error, '\n');
        Assert.True(run.Error.Length < 300);
        Assert.Empty(_folder.Names);
    }

    private Task<ToolRun> RunAsync(string output, bool overwrites) => ToolRun.OfAsync(
        sample.Run("list-audit", overwrites ? ["--out", output, "--overwrite"] : ["--out", output]));
}
