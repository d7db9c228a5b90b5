using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>Decides how a call goes that was dialled or came in.</summary>
internal static class CallOutcomes
{
    private const int BillingIncrement = 6;

    public static void Complete(ref AttemptFact fact)
    {
        SampleBits bits = new(SampleHash.Of(fact.Hash, 1));
        fact.RingSeconds = 2 + bits.Next(28);
        long ringing = (fact.RingSeconds * SampleClock.Second) + bits.Next((int)SampleClock.Second);
        bool isOpen = fact.Result == AttemptResult.InProgress;
        bool isAnswered = fact.Result <= AttemptResult.HangUpOnMachine || (isOpen && bits.Next(2) == 0);
        if (!isAnswered)
        {
            if (!isOpen)
            {
                fact.CallSeconds = fact.MessageSeconds = fact.BillableSeconds = 0;
                fact.EndedAt = fact.StartedAt + ringing;
                fact.AnsweredBy = fact.Result == AttemptResult.BadDevice && bits.Next(5) == 0
                    ? (byte)AnsweredBy.Fax
                    : SampleClock.NoValue;
            }

            return;
        }

        fact.AnsweredAt = fact.StartedAt + ringing;
        fact.AnsweredBy = (byte)Party(fact.Result, bits.Next(20));
        fact.MessageSeconds = fact.Result switch
        {
            AttemptResult.HangUpOnMachine => 0,
            AttemptResult.UndeliveredPerson or AttemptResult.UndeliveredMachine => bits.Next(12),
            _ => 12 + bits.Next(40),
        };
        DirectConnectPlan plan = DirectConnectPlan.Of(fact);
        fact.DirectConnects = plan.Count;
        long connectedSeconds = 0;
        if (plan.Count > 0)
        {
            fact.Final = plan.Items[plan.Count - 1];
            long from = fact.AnsweredAt + (fact.MessageSeconds * SampleClock.Second);
            connectedSeconds = (Math.Max(fact.Final.EndedAt, from) - from) / SampleClock.Second;
        }

        if (!isOpen)
        {
            fact.CallSeconds = fact.MessageSeconds + bits.Next(8) + (int)connectedSeconds;
            fact.BillableSeconds = (fact.CallSeconds + BillingIncrement - 1) / BillingIncrement * BillingIncrement;
            fact.EndedAt =
                fact.AnsweredAt + (fact.CallSeconds * SampleClock.Second) + bits.Next((int)SampleClock.Second);
        }
    }

    private static AnsweredBy Party(AttemptResult result, int drawn) => result switch
    {
        AttemptResult.DeliveredMachine or AttemptResult.HangUpOnMachine => AnsweredBy.Machine,
        AttemptResult.UndeliveredMachine =>
            drawn < 12 ? AnsweredBy.Machine : drawn < 16 ? AnsweredBy.Silence : AnsweredBy.Unknown,
        AttemptResult.UndeliveredPerson => drawn < 17 ? AnsweredBy.Person : AnsweredBy.Unknown,
        _ => AnsweredBy.Person,
    };
}
