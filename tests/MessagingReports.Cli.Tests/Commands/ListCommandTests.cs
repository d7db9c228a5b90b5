namespace MessagingReports.Cli.Tests.Commands;

public sealed class ListCommandTests
{
    [Fact]
    public async Task List_OffATerminal_IsPlainColumns()
    {
        ToolRun run = await ToolRun.OfAsync("list");

        Assert.Equal(
            """
            Id               Title            Scopes                                      Kind    Columns
            service-summary  Service Summary  account                                     summary      15
            account-activity Account Activity account                                     summary      36
            list-audit       List Audit       account, enterprise                         summary      29
            usage-detail     Usage            account                                     detail       33
            all-attempts     All Attempts v17 account, campaign, sub-campaign             detail       66
            all-contacts     All Contacts v17 account, campaign, sub-campaign             detail       66
            service-detail   Service Detail   account                                     detail       27
            contact-center   Contact Center   enterprise, account, campaign, sub-campaign detail       33

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task List_OnATerminal_HasLines()
    {
        using TestConsole console = new() { IsOutputTerminal = true };

        ToolRun run = await ToolRun.OfAsync(console, ["list"]);

        Assert.StartsWith("╭──", run.Output, StringComparison.Ordinal);
        Assert.Contains("│ usage-detail     │ Usage            │", run.Output, StringComparison.Ordinal);
    }
}
