using FsCheck;
using MessagingReports.Contract.Tests.Runs;

namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Within the detail reports of attempts: G12 to G14.</summary>
public sealed class AttemptRowIdentities
{
    private static readonly string[] Voice =
        ["Answer Time", "Answered By", "Ring Duration", "Call Duration", "Message Duration"];

    private static readonly string[] Text = ["Message Segments", "Message Encoding", "Receipt Time"];

    private static readonly string[] Email = ["Bounce Type", "First Open Time", "First Click Time"];

    [IdentityProperty]
    public Task<Property> G12_UsageDetail_CellsOfARowAgree(CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport usage = await item.RunAsync(ReportCatalog.UsageDetail);
        Assert.Equal(usage.Rows.Count, usage.Set("Attempt ID").Count);
        foreach (FinishedRow row in usage.Rows)
        {
            AssertAttempt(row, "Attempt Time");
            Assert.True(
                row["Channel"] == "Text" || (row.IsBlank("Message Segments") && row.IsBlank("Message Encoding")));
            Assert.True(row["Channel"] == "Email" || row.IsBlank("Message Size"));
        }

        return usage.Rows.Count;
    });

    [IdentityProperty]
    public Task<Property> G12_AllContacts_CellsOfARowAgree(CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport contacts = await item.RunAsync(ReportCatalog.AllContacts);
        Assert.Equal(
            contacts.Rows.Count,
            contacts.Rows.Select(row => (row["Row Type"], row["Row ID"])).Distinct().Count());
        foreach (FinishedRow row in contacts.Rows.Where(row => row["Row Type"] == "Attempt"))
        {
            AssertAttempt(row, "Event Time");
            Assert.True(ResultVocabulary.VoiceTypes.Contains(row["Channel"]) || Voice.All(row.IsBlank));
            Assert.True(row["Channel"] == "Text" || Text.All(row.IsBlank));
            Assert.True(row["Channel"] == "Email" || Email.All(row.IsBlank));
        }

        return contacts.Rows.Count;
    });

    [IdentityProperty]
    public Task<Property> G13_FilteredRows_HaveAReasonAndNothingOfAnAttempt(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport contacts = await item.RunAsync(ReportCatalog.AllContacts);
        foreach (FinishedRow row in contacts.Rows)
        {
            bool isFiltered = row["Row Type"] == "Filtered";
            Assert.Equal(isFiltered, !row.IsBlank("Filter Reason"));
            Assert.Equal(isFiltered, row.IsBlank("Result"));
            Assert.Equal(isFiltered, row.IsBlank("Result Class"));
            if (isFiltered)
            {
                Assert.Equal("0", row["Direct Connect Attempts"]);
                Assert.Equal("N", row["Opt-out"]);
                Assert.Equal("Outbound", row["Direction"]);
                Assert.All([.. Voice, .. Text, .. Email], column => Assert.Equal("", row[column]));
            }
            else
            {
                Assert.Equal("", row["Filter Source"]);
            }
        }

        return contacts.Rows.Count(row => row["Row Type"] == "Filtered");
    });

    [IdentityProperty]
    public Task<Property> G14_DirectConnectResult_IsBlankExactlyWithoutAttempts(
        CaseShape shape) => Identity.HoldAsync(shape, async item =>
    {
        FinishedReport usage = await item.RunAsync(ReportCatalog.UsageDetail);
        FinishedReport contacts = await item.RunAsync(ReportCatalog.AllContacts);
        Assert.All(
            usage.Rows.Concat(contacts.Rows),
            row => Assert.Equal(row.Count("Direct Connect Attempts") == 0, row.IsBlank("Direct Connect Result")));
        return usage.Rows.Count(row => row.Count("Direct Connect Attempts") > 0);
    });

    private static void AssertAttempt(FinishedRow row, string time)
    {
        Assert.Equal(ResultVocabulary.ClassOf(row["Result"]), row["Result Class"]);
        foreach (string later in new[] { "Answer Time", "End Time" })
        {
            Assert.True(row.IsBlank(later) || row.Instant(later) >= row.Instant(time));
        }

        Assert.True(!row.IsBlank("Answer Time") || row["Call Duration"] is "" or "0");
    }
}
