using MessagingReports.Model;
using NodaTime;

namespace MessagingReports.Testing.Generation;

/// <summary>
/// How an attempt of a random store goes: any result on any channel, measures only where the channel has them.
/// </summary>
internal sealed class RandomOutcome
{
    public RandomOutcome(Dice dice, RandomTimes times, Instant startedAt, Channel channel, bool isOutbound)
    {
        IsVoice = channel is Channel.Voice or Channel.Dialer or Channel.Preview or Channel.Manual;
        Result = dice.Any<AttemptResult>();
        EndedAt = dice.Chance(20) ? null : times.NotBefore(startedAt);
        if (IsVoice)
        {
            AnsweredAt = dice.Chance(50) ? null : times.NotBefore(startedAt);
            RingSeconds = Seconds(dice);
            CallSeconds = AnsweredAt is null ? (dice.Chance(50) ? 0 : null) : Seconds(dice);
            MessageSeconds = Seconds(dice);
            BillableSeconds = Seconds(dice);
        }
        else if (channel == Channel.Text)
        {
            Segments = dice.Chance(10) ? null : dice.Next(12);
            Encoding = dice.AnyOrNull<TextEncoding>();
            ReceiptAt = dice.Chance(50) ? null : times.NotBefore(startedAt);
        }
        else if (channel == Channel.Email)
        {
            SizeBytes = dice.Chance(10) ? null : dice.IsNasty && dice.Chance(5) ? long.MaxValue : dice.Next(100_000);
            BounceType = Result == AttemptResult.Bounced ? dice.AnyOrNull<BounceType>() : null;
            FirstOpenAt = dice.Chance(60) ? null : times.NotBefore(startedAt);
            FirstClickAt = FirstOpenAt is { } open && dice.Chance(40) ? times.NotBefore(open) : null;
        }

        // A script succeeds only on a delivered outbound attempt.
        ScriptResult? script = dice.AnyOrNull<ScriptResult>();
        bool isDelivered = Result <= AttemptResult.DeliveredWithoutSuccess
            || Result is AttemptResult.Delivered or AttemptResult.AcceptedByCarrier;
        ScriptResult =
            script == Model.ScriptResult.Success && !(isOutbound && isDelivered) ? Model.ScriptResult.Failed : script;
    }

    public bool IsVoice { get; }

    public AttemptResult Result { get; }

    public Instant? AnsweredAt { get; }

    public Instant? EndedAt { get; }

    public Instant? ReceiptAt { get; }

    public Instant? FirstOpenAt { get; }

    public Instant? FirstClickAt { get; }

    public int? RingSeconds { get; }

    public int? CallSeconds { get; }

    public int? MessageSeconds { get; }

    public int? BillableSeconds { get; }

    public int? Segments { get; }

    public TextEncoding? Encoding { get; }

    public long? SizeBytes { get; }

    public BounceType? BounceType { get; }

    public ScriptResult? ScriptResult { get; }

    private static int? Seconds(Dice dice) =>
        dice.Chance(10) ? null : dice.Chance(10) ? 0 : dice.IsNasty && dice.Chance(3) ? int.MaxValue : dice.Next(5_000);
}
