namespace MessagingReports.Verification.Rows;

/// <summary>Rows of List Audit: G9.</summary>
internal sealed class ListLoadRule : RowRule
{
    private readonly int _received;
    private readonly int _start;
    private readonly int _end;
    private readonly int _duration;
    private readonly int _status;
    private readonly int _total;
    private readonly int _accepted;
    private readonly int _rejected;
    private readonly int[] _reasons;

    public ListLoadRule(FinishedReport report, BreakList breaks)
        : base(report, breaks)
    {
        _received = Column("Load Received Time");
        _start = Column("Load Start Time");
        _end = Column("Load End Time");
        _duration = Column("Load Duration");
        _status = Column("Load Status");
        _total = Column("Total Records");
        _accepted = Column("Accepted Records");
        _rejected = Column("Rejected Records");

        // The reasons are the five columns behind the number they add up to.
        _reasons = [.. Enumerable.Range(_rejected + 1, 5)];
    }

    public override void Check(FinishedRow row)
    {
        bool isEnded = !IsBlank(row, _end);
        Require(
            row, "G9", _duration, IsBlank(row, _duration) != isEnded,
            isEnded ? "seconds, as the load ended" : "nothing, as the load has not ended");
        RequireOrder(row, "G9", _received, _start);
        RequireOrder(row, "G9", _start, _end);
        if (!isEnded)
        {
            return;
        }

        long rejected = Number(row, _rejected);
        RequireNumber(row, "G9", _total, Number(row, _accepted) + rejected);
        RequireNumber(row, "G9", _rejected, _reasons.Sum(reason => Number(row, reason)));
        if (Is(row, _status, "Completed"u8))
        {
            Require(row, "G9", _rejected, rejected == 0, "0, as the load is Completed");
        }
        else if (Is(row, _status, "Completed with Rejections"u8))
        {
            Require(row, "G9", _rejected, rejected > 0, "more than 0, as the load is Completed with Rejections");
        }
    }
}
