namespace MessagingReports.Verification.Rows;

/// <summary>Rows of Contact Center: G15.</summary>
internal sealed class TransferRule : RowRule
{
    private readonly int _result;
    private readonly int _connect;
    private readonly int _end;
    private readonly int _hold;
    private readonly int _talk;
    private readonly int _total;
    private readonly int _sequence;

    public TransferRule(FinishedReport report, BreakList breaks)
        : base(report, breaks)
    {
        _result = Column("Direct Connect Result");
        _connect = Column("Connect Time");
        _end = Column("End Time");
        _hold = Column("Hold Duration");
        _talk = Column("Talk Duration");
        _total = Column("Total Duration");
        _sequence = Column("Direct Connect Sequence");
    }

    public override void Check(FinishedRow row)
    {
        bool isConnected = Is(row, _result, "Connected"u8);
        Require(
            row, "G15", _connect, IsBlank(row, _connect) != isConnected,
            isConnected ? "a time, as the result is Connected" : "nothing, as the result is not Connected");
        Require(row, "G15", _sequence, Number(row, _sequence) >= 1, "1 or more");
        bool hasTalk = !IsBlank(row, _talk);
        if (hasTalk)
        {
            RequireNumber(row, "G15", _total, Number(row, _hold) + Number(row, _talk));
        }
        else
        {
            Require(row, "G15", _total, IsBlank(row, _total), "nothing, without a talk duration");
        }

        Require(
            row, "G15", _talk, isConnected || IsBlank(row, _end) || Number(row, _talk) == 0,
            "0 or nothing, as the result is not Connected");
    }
}
