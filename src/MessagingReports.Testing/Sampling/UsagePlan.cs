using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>
/// What an attempt is charged: minutes, calls, segments, messages, Direct Connects, lookups, and now and then a credit.
/// </summary>
internal ref struct UsagePlan(in AttemptFact attempt, Span<UsageFact> usages)
{
    public const int MostUsages = 8;

    private const int BillingIncrement = 6;
    private const uint LineSalt = 50;
    private const uint TierSalt = 51;
    private const uint LookupSalt = 52;
    private const uint CreditSalt = 53;

    private readonly ref readonly AttemptFact _attempt = ref attempt;
    private readonly Span<UsageFact> _usages = usages;

    public int Count { get; private set; }

    public void Complete()
    {
        if (SampleChannels.IsSkipped(_attempt.Result))
        {
            return;
        }

        bool isOutbound = _attempt.Direction == Direction.Outbound;
        switch (_attempt.Channel)
        {
            case Channel.Text:
                Add(isOutbound ? SampleServices.OutboundTexts : SampleServices.InboundTexts,
                    _attempt.Segments * UsageFact.Whole);
                Measure(_attempt.Segments, ServiceUnit.Segment);
                break;
            case Channel.Email:
                Add(SampleServices.Emails, UsageFact.Whole);
                break;
            case Channel.Web:
                break;
            default:
                Call(isOutbound);
                break;
        }

        if (_attempt.PassNumber == 1 && _attempt.Channel != Channel.Web && _attempt.Draw(LookupSalt, 10) == 0)
        {
            Add(SampleServices.Lookups, UsageFact.Whole);
        }

        Credit();
    }

    private void Call(bool isOutbound)
    {
        if (_attempt.Channel == Channel.Dialer)
        {
            Add(SampleServices.OutboundCalls, UsageFact.Whole);
        }

        if (_attempt.CallSeconds > 0)
        {
            Add(isOutbound ? SampleServices.OutboundMinutes : SampleServices.InboundMinutes,
                Minutes(_attempt.BillableSeconds));
            Measure(_attempt.CallSeconds, ServiceUnit.Second);
        }

        if (_attempt.DirectConnects > 0 && _attempt.Final.TalkSeconds > 0)
        {
            Add(SampleServices.Connects, UsageFact.Whole).Sequence = _attempt.DirectConnects;
            int talk = _attempt.Final.TalkSeconds;
            long minutes = Minutes((talk + BillingIncrement - 1) / BillingIncrement * BillingIncrement);
            Add(SampleServices.ConnectMinutes, minutes).Sequence = _attempt.DirectConnects;
            Measure(talk, ServiceUnit.Second);
        }
    }

    private void Credit()
    {
        int drawn = _attempt.Draw(CreditSalt, 800);
        if (drawn > 1 || Count == 0)
        {
            return;
        }

        long quantity = drawn == 0 ? -_usages[0].Quantity : UsageFact.Whole / 4;
        ref UsageFact credit = ref Add(drawn == 0 ? _usages[0].Service : SampleServices.Adjustments, quantity);
        credit.Type = UsageType.Adjustment;
        if (drawn == 0)
        {
            credit.Line = _usages[0].Line;
        }
    }

    private readonly ref UsageFact Last() => ref _usages[Count - 1];

    private ref UsageFact Add(int service, long quantity)
    {
        ref UsageFact usage = ref _usages[Count];
        byte[][] lines = _attempt.Contact.Account.Lines[service];
        int tier = _attempt.Draw(TierSalt, 4) == 0 ? lines.Length - 1 : 0;
        usage = new UsageFact
        {
            Attempt = _attempt,
            Account = _attempt.Contact.Account,
            Line = _attempt.Draw(LineSalt + (uint)Count * 8, 200) == 0 ? null : lines[tier],
            UsageAt = _attempt.StartedAt,
            Measured = UsageFact.NotMeasured,
            MeasuredUnit = SampleClock.NoValue,
            Quantity = quantity,
            Place = Count,
            Service = service,
        };
        Count++;
        return ref usage;
    }

    private readonly void Measure(long whole, ServiceUnit unit)
    {
        ref UsageFact usage = ref Last();
        usage.Measured = whole * UsageFact.Whole;
        usage.MeasuredUnit = (byte)unit;
    }

    /// <summary>Ten-thousandths of a minute; exact for multiples of six seconds.</summary>
    private static long Minutes(int seconds) => seconds * UsageFact.Whole / 60;
}
