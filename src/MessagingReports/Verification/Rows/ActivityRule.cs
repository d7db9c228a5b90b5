using MessagingReports.Csv;

namespace MessagingReports.Verification.Rows;

/// <summary>Rows of Account Activity: G1 to G8.</summary>
internal sealed class ActivityRule : RowRule
{
    private static readonly (string Rate, string Numerator, string Denominator)[] RateColumns =
    [
        ("Delivery Success Rate", "Messages Delivered", "Messages Attempted"),
        ("Contact Success Rate", "Contacts Delivered", "Contacts Attempted"),
        ("Voice Success Rate", "Voice Delivered", "Voice Attempted"),
        ("Text Success Rate", "Text Delivered", "Text Attempted"),
        ("Email Success Rate", "Email Delivered", "Email Attempted"),
        ("Script Success Rate", "Script Successes", "Messages Delivered"),
        ("Direct Connect Success Rate", "Direct Connects Completed", "Direct Connect Attempts"),
    ];

    private readonly (int Rate, int Numerator, int Denominator)[] _rates;
    private readonly int _attempted;
    private readonly int _delivered;
    private readonly int _undelivered;
    private readonly int _pending;
    private readonly int _contactsAttempted;
    private readonly int _contactsDelivered;
    private readonly int _first;
    private readonly int _last;
    private readonly int _scripts;
    private readonly int _name;
    private byte[] _lastName = [];

    public ActivityRule(FinishedReport report, BreakList breaks)
        : base(report, breaks)
    {
        _rates =
        [
            .. RateColumns.Select(rate => (Column(rate.Rate), Column(rate.Numerator), Column(rate.Denominator))),
        ];
        _attempted = Column("Messages Attempted");
        _delivered = Column("Messages Delivered");
        _undelivered = Column("Messages Undelivered");
        _pending = Column("Messages Pending");
        _contactsAttempted = Column("Contacts Attempted");
        _contactsDelivered = Column("Contacts Delivered");
        _first = Column("First Attempt Time");
        _last = Column("Last Attempt Time");
        _scripts = Column("Script Successes");
        _name = Column("Campaign Name");
    }

    public override void Check(FinishedRow row)
    {
        long attempted = Number(row, _attempted);
        RequireNumber(
            row, "G1", _attempted, Number(row, _delivered) + Number(row, _undelivered) + Number(row, _pending));
        RequireAtMost(row, "G2", _contactsDelivered, _contactsAttempted);
        RequireAtMost(row, "G2", _contactsAttempted, _attempted);
        RequireAtMost(row, "G2", _contactsDelivered, _delivered);
        RequireAtMost(row, "G2", Column("Contacts Filtered"), Column("Filtered Records"));
        RequireAtMost(row, "G6", _scripts, _attempted);
        RequireAtMost(row, "G26", Column("Direct Connects Completed"), Column("Direct Connect Attempts"));
        foreach (int column in (ReadOnlySpan<int>)[_contactsAttempted, _first, _last])
        {
            bool isNone = column == _contactsAttempted ? Number(row, column) == 0 : IsBlank(row, column);
            Require(
                row, "G3", column, isNone == (attempted == 0),
                attempted == 0 ? "nothing, as no message was attempted" : "a value, as messages were attempted");
        }

        CheckBlocks(row, "Attempted", attempted);
        CheckBlocks(row, "Delivered", Number(row, _delivered));
        CheckRates(row);
        RequireOrder(row, "G7", _first, _last);
        CheckOrder(row);
    }

    private void CheckBlocks(FinishedRow row, string count, long messages)
    {
        int email = Column($"Email {count}");
        long blocks = Number(row, Column($"Voice {count}")) + Number(row, Column($"Text {count}")) + Number(row, email);
        Require(row, "G5", email, blocks <= messages, $"a number that leaves the channels at most the messages");
    }

    private void CheckRates(FinishedRow row)
    {
        foreach ((int rate, int numerator, int denominator) in _rates)
        {
            long of = Number(row, denominator);
            if (of == 0)
            {
                Require(row, "G4", rate, IsBlank(row, rate), "nothing, as nothing is divided by");
                continue;
            }

            // Rounded once, half away from zero.
            Int128 hundredths = (((Int128)Number(row, numerator) * 20_000) + of) / (2 * (Int128)of);
            RequireText(row, "G4", rate, FormattableString.Invariant($"{hundredths / 100}.{hundredths % 100:00}"));
        }
    }

    private void RequireAtMost(FinishedRow row, string identity, int column, int limit) => Require(
        row, identity, column, Number(row, column) <= Number(row, limit),
        FormattableString.Invariant($"at most {Number(row, limit)}, as {row.Columns[limit].Header} says"));

    // A replaced character or a redacted name would sort elsewhere.
    private void CheckOrder(FinishedRow row)
    {
        if (Report.Manifest.Csv is not { Charset: CsvCharset.Utf8, FoldLineBreaks: false } csv
            || Report.RuleOf("Campaign Name") is not null)
        {
            return;
        }

        ReadOnlySpan<byte> name = csv.FormulaGuard ? FormulaGuard.Remove(row[_name]) : row[_name];
        Require(row, "G8", _name, name.SequenceCompareTo(_lastName) >= 0, "the name of the row before, or a later one");
        _lastName = name.ToArray();
    }
}
