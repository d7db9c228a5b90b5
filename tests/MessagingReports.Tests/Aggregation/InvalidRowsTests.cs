using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

public sealed unsafe class InvalidRowsTests
{
    private static readonly AttemptRow Broken = new()
    {
        Account = null,
        Campaign = "\n",
        Contact = null,
        List = "a list\n",
        Device = null,
        Channel = (Channel)200,
        Result = null,
        AttemptNumber = -1,
        StartedAt = null,
        SizeBytes = -1,
        OptOut = 2,
        DcAttempts = null,
    };

    public static TheoryData<string> BrokenColumns { get; } =
    [
        "account_id", "campaign_id", "contact_id", "list_id", "device", "channel", "result", "attempt_number",
        "started_at", "size_bytes", "opt_out", "dc_attempts",
    ];

    [Theory]
    [MemberData(nameof(BrokenColumns))]
    public void Mark_RowsAmongBrokenOnes_MarksThoseAskedFor(string column)
    {
        InvalidRows rows = new([AttemptsRelation.Schema.Find(column)!]);
        RecordBatch batch = AttemptRow.Batch([.. Enumerable.Repeat(Broken, 12), new AttemptRow(), Broken, Broken]);
        byte[] masks = [.. Enumerable.Repeat((byte)0b001, 16)];
        fixed (byte* first = masks)
        {
            rows.Mark(batch, 10, 4, first, 0b100);
        }

        Assert.Equal([0b101, 0b101, 0b001, 0b101, 0b001, 0b001], masks[..6]);
        Assert.Equal(Enumerable.Repeat((byte)0b001, 12), masks[4..]);
    }
}
