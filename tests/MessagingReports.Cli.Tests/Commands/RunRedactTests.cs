using System.Text.Json;

namespace MessagingReports.Cli.Tests.Commands;

public sealed class RunRedactTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private const string UsageDetail = "usage-detail_ACC-NY_2024-10-01_2024-10-31.csv";

    private const string Key = "a key of the host, random";

    [Fact]
    public async Task Run_Redact_HidesClassesAndColumnsAndVerifies()
    {
        using TemporaryFolder folder = new();
        using TestConsole console = new() { Key = Key };

        ToolRun run = await ToolRun.OfAsync(console, sample.Run(
            "usage-detail all-attempts", "--redact", "device=hash,name=mask:1,Account Name=erase,id=mask,Row ID=keep",
            "--out", folder.Path));

        Assert.Equal("", run.Error);
        using JsonDocument manifest = JsonDocument.Parse(
            await File.ReadAllBytesAsync(folder.At(UsageDetail + ".manifest.json")));
        Assert.Equal(
            [
                "Account Name erase", "Attempt ID mask", "Contact ID mask", "Client ID mask", "Device hash",
                "Originating Address hash", "Direct Connect Number hash",
            ],
            manifest.RootElement.GetProperty("redaction").EnumerateArray().Select(
                column => $"{column.GetProperty("column").GetString()} {column.GetProperty("rule").GetString()}"));
        ToolRun verified = await ToolRun.OfAsync("verify", folder.Path);
        Assert.Equal("", verified.Error);
        Assert.Contains(
            $"Left out, as redacted: unique {UsageDetail}: Attempt ID\n", verified.Output, StringComparison.Ordinal);
        Assert.Equal(0, verified.ExitCode);
    }

    [Fact]
    public async Task Run_RedactByHash_DependsOnTheKeyAlone()
    {
        byte[] first = await BytesAsync(Key);

        Assert.Equal(first, await BytesAsync(Key));
        Assert.NotEqual(first, await BytesAsync("another key of the host"));
    }

    [Theory]
    [InlineData("device=hash", "redact: found a key of 0 bytes in MESSAGING_REPORTS_REDACTION_KEY, " +
        "expected 16 or more for hash. Set the variable to a random key.")]
    [InlineData("device=hash:a-key", "redact: found something that is no name, " +
        "expected hash, mask, mask:N (N from 0 to 32), erase or keep. Correct the rules.")]
    [InlineData("name=mask:33", "redact: found something that is no name, " +
        "expected hash, mask, mask:N (N from 0 to 32), erase or keep. Correct the rules.")]
    [InlineData("name", "redact: found 'name', expected CLASS=RULE or COLUMN=RULE. Correct the rules.")]
    [InlineData("none=mask",
        "redact: found 'none', expected id, name, device, free-text or a header. Correct the rules.")]
    [InlineData("name=mask,name=erase", "redact: found 'name' twice, expected it once. Choose one rule.")]
    [InlineData("Divice=mask",
        "usage-detail: found a redaction of 'Divice', expected the header of a column. Correct the header.")]
    public async Task Run_WrongRedact_IsOneLineAndExitCode2(string rules, string message)
    {
        ToolRun run = await ToolRun.OfAsync(sample.Run("usage-detail", "--redact", rules, "--out", "-"));

        Assert.Equal(message + "\n", run.Error);
        Assert.Empty(run.OutputBytes);
        Assert.Equal(2, run.ExitCode);
    }

    private async Task<byte[]> BytesAsync(string key)
    {
        using TestConsole console = new() { Key = key };
        ToolRun run = await ToolRun.OfAsync(
            console, sample.Run("usage-detail", "--redact", "device=hash", "--out", "-"));
        Assert.Equal("", run.Error);
        return run.OutputBytes;
    }
}
