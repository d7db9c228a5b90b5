using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Verification.Rows;

/// <summary>Rows of attempts, and filtered contacts among them: G12 to G14.</summary>
internal sealed class AttemptRule : RowRule
{
    private readonly int _rowType;
    private readonly int _channel;
    private readonly int _time;
    private readonly int _answer;
    private readonly int _end;
    private readonly int _result;
    private readonly int _class;
    private readonly int _call;
    private readonly int _filterReason;
    private readonly int _transfers;
    private readonly int _transferResult;
    private readonly int[] _voice;
    private readonly int[] _text;
    private readonly int[] _email;

    public AttemptRule(FinishedReport report, BreakList breaks)
        : base(report, breaks)
    {
        _rowType = Column("Row Type");
        _channel = Column("Channel");
        _time = _rowType < 0 ? Column("Attempt Time") : Column("Event Time");
        _answer = Column("Answer Time");
        _end = Column("End Time");
        _result = Column("Result");
        _class = Column("Result Class");
        _call = Column("Call Duration");
        _filterReason = Column("Filter Reason");
        _transfers = Column("Direct Connect Attempts");
        _transferResult = Column("Direct Connect Result");
        bool isWide = _rowType >= 0;
        _voice = isWide ? All("Answer Time", "Answered By", "Ring Duration", "Call Duration", "Message Duration") : [];
        _text = All("Message Segments", "Message Encoding", "Receipt Time");
        _email = All("Message Size", "Bounce Type", "First Open Time", "First Click Time");

        int[] All(params ReadOnlySpan<string> headers)
        {
            List<int> columns = [];
            foreach (string header in headers)
            {
                if (Column(header) is >= 0 and var column)
                {
                    columns.Add(column);
                }
            }

            return [.. columns];
        }
    }

    public override void Check(FinishedRow row)
    {
        bool isFiltered = _rowType >= 0 && Is(row, _rowType, "Filtered"u8);
        if (isFiltered)
        {
            CheckFiltered(row);
        }
        else
        {
            CheckAttempt(row);
        }

        bool hasTransfers = Number(row, _transfers) != 0;
        Require(
            row, "G14", _transferResult, IsBlank(row, _transferResult) != hasTransfers,
            hasTransfers ? "a result, as there are Direct Connect attempts" : "nothing, without Direct Connect attempts");
    }

    private void CheckFiltered(FinishedRow row)
    {
        Require(row, "G13", _filterReason, !IsBlank(row, _filterReason), "a reason in a filtered row");
        Require(row, "G13", _result, IsBlank(row, _result), "nothing in a filtered row");
        Require(row, "G13", _class, IsBlank(row, _class), "nothing in a filtered row");
        RequireText(row, "G13", _transfers, "0");
        RequireBlank(row, "G13", _voice, "nothing in a filtered row");
        RequireBlank(row, "G13", _text, "nothing in a filtered row");
        RequireBlank(row, "G13", _email, "nothing in a filtered row");
    }

    private void CheckAttempt(FinishedRow row)
    {
        if (Enumerations.AttemptResult.TryGetCode(row[_result], out byte code))
        {
            ResultClass resultClass = ResultClasses.Of((AttemptResult)code);
            RequireText(row, "G12", _class, Enumerations.ResultClass.Labels[(int)resultClass]);
        }
        else
        {
            Require(row, "G13", _result, holds: false, "a result");
        }

        if (_filterReason >= 0)
        {
            Require(row, "G13", _filterReason, IsBlank(row, _filterReason), "nothing in the row of an attempt");
        }

        RequireOrder(row, "G12", _time, _answer);
        RequireOrder(row, "G12", _time, _end);
        Require(
            row, "G12", _call, !IsBlank(row, _answer) || Number(row, _call) == 0, "0 or nothing, without an answer");
        if (!Is(row, _channel, "Text"u8))
        {
            RequireBlank(row, "G12", _text, "nothing, as the channel is not Text");
        }

        if (!Is(row, _channel, "Email"u8))
        {
            RequireBlank(row, "G12", _email, "nothing, as the channel is not Email");
        }

        bool isVoice = Is(row, _channel, "Voice"u8) || Is(row, _channel, "Dialer"u8)
            || Is(row, _channel, "Preview"u8) || Is(row, _channel, "Manual"u8);
        if (!isVoice)
        {
            RequireBlank(row, "G12", _voice, "nothing, as the channel is not voice");
        }
    }

    private void RequireBlank(FinishedRow row, string identity, int[] columns, string expected)
    {
        foreach (int column in columns)
        {
            Require(row, identity, column, IsBlank(row, column), expected);
        }
    }
}
