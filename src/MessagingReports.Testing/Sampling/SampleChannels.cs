using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>The channel of each pass of a sub-campaign, and how often each result comes up on a channel.</summary>
internal static class SampleChannels
{
    private static readonly Channel[][] Plans =
    [
        [Channel.Voice, Channel.Voice, Channel.Text, Channel.Email],
        [Channel.Text, Channel.Text, Channel.Email, Channel.Voice],
        [Channel.Email, Channel.Email, Channel.Text, Channel.Voice],
        [Channel.Voice, Channel.Dialer, Channel.Preview, Channel.Manual],
        [Channel.Text, Channel.Web, Channel.Email, Channel.Voice],
        [Channel.Dialer, Channel.Voice, Channel.Manual, Channel.Text],
    ];

    private static readonly byte[] Calls = Table(
        (AttemptResult.DeliveredPerson, 70), (AttemptResult.DeliveredMachine, 55),
        (AttemptResult.DeliveredWithoutSuccess, 14), (AttemptResult.UndeliveredPerson, 10),
        (AttemptResult.UndeliveredMachine, 8), (AttemptResult.HangUpOnMachine, 8), (AttemptResult.Busy, 15),
        (AttemptResult.NoAnswer, 48), (AttemptResult.BadDevice, 10), (AttemptResult.NotConnected, 6),
        (AttemptResult.Failed, 2), (AttemptResult.InProgress, 2), (AttemptResult.NotAttempted, 4),
        (AttemptResult.NotAttemptedSkip, 3), (AttemptResult.Cancelled, 1));

    private static readonly byte[] Texts = Table(
        (AttemptResult.Delivered, 180), (AttemptResult.AcceptedByCarrier, 30), (AttemptResult.Submitted, 6),
        (AttemptResult.InProgress, 1), (AttemptResult.Undeliverable, 10), (AttemptResult.Expired, 5),
        (AttemptResult.Rejected, 3), (AttemptResult.Blocked, 7), (AttemptResult.InvalidAddress, 3),
        (AttemptResult.NoReceipt, 6), (AttemptResult.Failed, 1), (AttemptResult.NotAttempted, 2),
        (AttemptResult.NotAttemptedSkip, 1), (AttemptResult.Cancelled, 1));

    private static readonly byte[] Emails = Table(
        (AttemptResult.Delivered, 215), (AttemptResult.Submitted, 8), (AttemptResult.Rejected, 4),
        (AttemptResult.InvalidAddress, 6), (AttemptResult.Bounced, 15), (AttemptResult.Failed, 2),
        (AttemptResult.NotAttempted, 4), (AttemptResult.Cancelled, 2));

    private static readonly byte[] Pushes = Table(
        (AttemptResult.Delivered, 230), (AttemptResult.Undeliverable, 20), (AttemptResult.Failed, 3),
        (AttemptResult.InProgress, 1), (AttemptResult.Cancelled, 2));

    public static IReadOnlyList<Channel> Plan(int subCampaign) => Plans[subCampaign % Plans.Length];

    public static bool IsVoice(Channel channel) =>
        channel is Channel.Voice or Channel.Dialer or Channel.Preview or Channel.Manual;

    public static bool IsSkipped(AttemptResult result) => result >= AttemptResult.NotAttempted;

    /// <summary>The result of an outbound attempt for a number in [0, 256).</summary>
    public static AttemptResult Result(Channel channel, int number) => (AttemptResult)(channel switch
    {
        Channel.Text => Texts,
        Channel.Email => Emails,
        Channel.Web => Pushes,
        _ => Calls,
    })[number];

    private static byte[] Table(params ReadOnlySpan<(AttemptResult Result, int Weight)> weights)
    {
        List<byte> table = [];
        foreach ((AttemptResult result, int weight) in weights)
        {
            table.AddRange(Enumerable.Repeat((byte)result, weight));
        }

        return [.. table];
    }
}
