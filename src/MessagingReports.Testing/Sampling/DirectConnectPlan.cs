using System.Runtime.CompilerServices;
using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>The Direct Connects of a call: none or one to three, one after the other, the last final.</summary>
internal struct DirectConnectPlan
{
    public const int MaxSteps = 3;

    /// <summary>The longest time from the start of a call to the start of its last Direct Connect.</summary>
    public const long LongestDelay = 600 * SampleClock.Second;

    private const uint Salt = 101;

    private static readonly DirectConnectResult[] Retried =
    [
        DirectConnectResult.Busy, DirectConnectResult.NoAnswer, DirectConnectResult.HoldTimeout,
        DirectConnectResult.Closed, DirectConnectResult.AtCapacity, DirectConnectResult.InvalidNumber,
        DirectConnectResult.Declined, DirectConnectResult.Failed,
    ];

    public Steps Items;
    public int Count;

    /// <summary>
    /// The plan of an attempt whose answer, message and result are set; empty unless a person answered the call.
    /// </summary>
    public static DirectConnectPlan Of(in AttemptFact call)
    {
        DirectConnectPlan plan = default;
        bool isOpen = call.Result == AttemptResult.InProgress;
        bool mayConnect =
            isOpen || call.Result is AttemptResult.DeliveredPerson or AttemptResult.DeliveredWithoutSuccess;
        if (!mayConnect || call.AnsweredAt == SampleClock.Never)
        {
            return plan;
        }

        SampleBits bits = new(SampleHash.Mix(call.Hash ^ Salt));
        if (bits.Next(100) >= 18)
        {
            return plan;
        }

        int drawn = bits.Next(20);
        plan.Count = drawn < 14 ? 1 : drawn < 18 ? 2 : MaxSteps;
        int centers = call.Contact.Account.Centers.Length;
        int firstCenter = bits.Next(centers);
        long start = call.AnsweredAt + (call.MessageSeconds * SampleClock.Second);
        for (int step = 0; step < plan.Count; step++)
        {
            bool isFinal = step == plan.Count - 1;
            plan.Items[step] = Step(ref bits, start, isFinal, isOpen, (byte)((firstCenter + step) % centers));
            start += (plan.Items[step].HoldSeconds + 2) * SampleClock.Second;
        }

        return plan;
    }

    private static DirectConnectStep Step(ref SampleBits bits, long start, bool isFinal, bool isOpen, byte center)
    {
        DirectConnectStep step = new() { StartedAt = start, HoldSeconds = bits.Next(120), Center = center };
        if (!isFinal)
        {
            step.Result = Retried[bits.Next(Retried.Length)];
            return step;
        }

        int drawn = bits.Next(30);
        step.Result = isOpen || drawn < 20 ? DirectConnectResult.Connected : (DirectConnectResult)(drawn - 19);
        step.TalkSeconds = isOpen ? SampleClock.None
            : step.Result == DirectConnectResult.Connected ? 5 + bits.Next(400)
            : 0;
        return step;
    }

    [InlineArray(MaxSteps)]
    internal struct Steps
    {
        private DirectConnectStep _first;
    }
}
