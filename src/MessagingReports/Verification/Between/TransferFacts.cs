namespace MessagingReports.Verification.Between;

/// <summary>What Contact Center adds up to: Direct Connect attempts by campaign, and the last one of each
/// call.</summary>
internal sealed class TransferFacts(FinishedReport report, RedactedHeaders redacted) : IRowCheck
{
    private readonly int _campaign = report.Index("Campaign ID");
    private readonly int _result = report.Index("Direct Connect Result");
    private readonly int _final = report.Index("Final Attempt");
    private readonly int _attemptTime = report.Index("Attempt Time");
    private readonly int[] _call =
    [
        .. ((string[])["Attempt ID", "Direct Connect Result", "Direct Connect Number", "Hold Duration", "Talk Duration"])
            .Where(header => !redacted.Has(header))
            .Select(report.Index),
    ];

    private readonly WindowSeconds _window = new(report);

    public FinishedReport Report => report;

    public CampaignCounts Counts { get; } = new();

    /// <summary>The last Direct Connect attempt of each call that began in the window, as its call's row shows
    /// it.</summary>
    public SeenDigests Calls { get; } = new();

    public long CallCount { get; private set; }

    public void Check(FinishedRow row)
    {
        Dictionary<string, long> counts = Counts.Campaign(row[_campaign]);
        CampaignCounts.Add(counts, "Direct Connect Attempts");
        if (row[_result].SequenceEqual("Connected"u8))
        {
            CampaignCounts.Add(counts, "Direct Connects Completed");
        }

        if (row[_final].SequenceEqual("Y"u8) && _window.Holds(row[_attemptTime]))
        {
            CallCount++;
            Calls.Add(RowDigest.Of(row, _call));
        }
    }
}
