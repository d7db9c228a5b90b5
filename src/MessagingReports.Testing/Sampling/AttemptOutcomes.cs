using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>Decides how an attempt goes: its channel, result, times and measures, and the contact's response.</summary>
internal static class AttemptOutcomes
{
    public static void Complete(ref AttemptFact fact)
    {
        SampleBits bits = new(SampleHash.Mix(fact.Hash));
        fact.RingSeconds = fact.CallSeconds = fact.MessageSeconds = fact.BillableSeconds = SampleClock.None;
        fact.Segments = fact.SizeBytes = SampleClock.None;
        fact.AnsweredBy = fact.Encoding = fact.BounceType = fact.ScriptResult = SampleClock.NoValue;
        if (fact.PassNumber == 0)
        {
            fact.Direction = Direction.Inbound;
            fact.Channel = bits.Next(2) == 0 ? Channel.Voice : Channel.Text;
            fact.Result = fact.Channel == Channel.Voice ? AttemptResult.DeliveredPerson : AttemptResult.Delivered;
        }
        else
        {
            fact.Channel = fact.SubCampaign.PassChannels[fact.PassNumber - 1];
            fact.Result = SampleChannels.Result(fact.Channel, bits.Next(256));
        }

        if (SampleChannels.IsSkipped(fact.Result))
        {
            return;
        }

        switch (fact.Channel)
        {
            case Channel.Text:
                Text(ref fact, ref bits);
                break;
            case Channel.Email:
                Email(ref fact, ref bits);
                break;
            case Channel.Web:
                End(ref fact, ref bits, 3);
                break;
            default:
                CallOutcomes.Complete(ref fact);
                break;
        }

        Respond(ref fact);
    }

    private static void Text(ref AttemptFact fact, ref SampleBits bits)
    {
        fact.Encoding = (byte)(bits.Next(12) == 0 ? TextEncoding.Ucs2 : TextEncoding.Gsm7);
        int drawn = bits.Next(20);
        fact.Segments = drawn < 14 ? 1 : drawn < 18 ? 2 : drawn - 15;
        End(ref fact, ref bits, 90);
        if (fact.Result == AttemptResult.Delivered)
        {
            fact.ReceiptAt = fact.EndedAt;
        }
    }

    private static void Email(ref AttemptFact fact, ref SampleBits bits)
    {
        fact.SizeBytes = 4_000 + bits.Next(60_000);
        End(ref fact, ref bits, 20);
        if (fact.Result == AttemptResult.Bounced)
        {
            fact.BounceType = (byte)(bits.Next(4) == 0 ? BounceType.Soft : BounceType.Hard);
        }
        else if (fact.Result == AttemptResult.Delivered && bits.Next(10) < 3)
        {
            fact.FirstOpenAt = fact.EndedAt + ((1 + bits.Next(200_000)) * SampleClock.Second);
            if (bits.Next(5) == 0)
            {
                fact.FirstClickAt = fact.FirstOpenAt + ((2 + bits.Next(600)) * SampleClock.Second);
            }
        }
    }

    private static void End(ref AttemptFact fact, ref SampleBits bits, int longestSeconds)
    {
        int micros = bits.Next(longestSeconds * (int)SampleClock.Second);
        if (fact.Result is not (AttemptResult.Submitted or AttemptResult.InProgress))
        {
            fact.EndedAt = fact.StartedAt + 1 + micros;
        }
    }

    private static void Respond(ref AttemptFact fact)
    {
        SampleBits bits = new(SampleHash.Mix(fact.Hash ^ fact.Contact.Hash));
        bool isText = fact.Channel == Channel.Text;
        bool isVoice = SampleChannels.IsVoice(fact.Channel);
        if (fact.Direction == Direction.Inbound)
        {
            fact.OptOut = bits.Next(4) == 0;
            byte[][] texts = fact.OptOut ? SampleTexts.Stops : SampleTexts.Replies;
            fact.Response = isText ? texts[bits.Next(texts.Length)] : null;
        }
        else if (!fact.IsDelivered)
        {
            fact.ScriptResult = bits.Next(2) == 0 ? (byte)ScriptResult.NotAttempted : SampleClock.NoValue;
        }
        else if (fact.Result == AttemptResult.DeliveredWithoutSuccess)
        {
            fact.ScriptResult = (byte)ScriptResult.Failed;
        }
        else
        {
            int drawn = bits.Next(10);
            fact.ScriptResult = drawn < 4 ? (byte)ScriptResult.Success
                : drawn < 6 ? (byte)ScriptResult.Failed
                : drawn < 8 ? (byte)ScriptResult.NotAttempted
                : SampleClock.NoValue;
            fact.OptOut = bits.Next(80) == 0;
            if (isVoice && fact.Result == AttemptResult.DeliveredPerson)
            {
                fact.Response =
                    SampleTexts.KeyPresses[fact.OptOut ? 0 : 1 + bits.Next(SampleTexts.KeyPresses.Length - 1)];
            }
            else if (isText && (fact.OptOut || bits.Next(12) == 0))
            {
                byte[][] texts = fact.OptOut ? SampleTexts.Stops : SampleTexts.Replies;
                fact.Response = texts[bits.Next(texts.Length)];
            }
        }
    }
}
