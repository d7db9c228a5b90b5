using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>
/// Streams filtered contacts: half were attempted before and are held back from a later pass, half never are attempted.
/// </summary>
internal sealed class FilterCursor(SampleFacts store, SampleSelection selection) : FactCursor<FilterFact>
{
    private const int Reasons = 16;

    private readonly long _end = store.Filters.LowerBound(selection.End);
    private long _next = store.Filters.LowerBound(selection.Start);

    public override int Read(Span<FilterFact> facts)
    {
        int count = 0;
        while (count < facts.Length && _next < _end)
        {
            long index = _next++;
            ulong hash = SampleHash.Of(store.FilterKey, index);
            SampleContact contact = ContactOf(index, hash, out byte pass);
            if (selection.Has(contact.SubCampaign))
            {
                facts[count++] = Create(index, hash, contact, pass);
            }
        }

        return count;
    }

    private static FilterReason ReasonOf(ref SampleBits bits, byte pass, bool wasAttempted)
    {
        if (wasAttempted)
        {
            int drawn = bits.Next(6);
            return drawn < 2 ? FilterReason.PassCondition
                : drawn == 2 ? FilterReason.AttemptLimit
                : drawn == 3 ? FilterReason.ContactWindow
                : drawn == 4 ? FilterReason.OptedOut
                : FilterReason.RecordExpired;
        }

        FilterReason reason = (FilterReason)bits.Next(Reasons);
        return pass == 0 && reason == FilterReason.PassCondition ? FilterReason.Duplicate : reason;
    }

    private SampleContact ContactOf(long index, ulong hash, out byte pass)
    {
        // The attempt just before, if it was its contact's last and a pass is left.
        long attempt = (long)((Int128)index * store.Attempts.Count / store.Filters.Count) - 1;
        if ((hash & 1) == 0 && attempt >= 0)
        {
            SampleContact contact = store.ContactOfAttempt(attempt, out byte made, out bool isLast);
            if (isLast && made < contact.SubCampaign.PassIds.Length)
            {
                pass = (byte)(made + 1);
                return contact;
            }
        }

        pass = (byte)((hash >> 8) % 5);
        return store.ContactAt(store.AttemptedContacts + index);
    }

    private FilterFact Create(long index, ulong hash, in SampleContact contact, byte pass)
    {
        SampleBits bits = new(SampleHash.Mix(hash));
        return new FilterFact
        {
            Contact = contact,
            Index = index,
            Hash = hash,
            FilteredAt = store.Filters[index],
            PassNumber = pass,
            Channel = pass == 0 ? Channel.None : contact.SubCampaign.PassChannels[pass - 1],
            Reason = ReasonOf(ref bits, pass, contact.Index < store.AttemptedContacts),
            HasOneDevice = bits.Next(3) != 0,
        };
    }
}
