namespace MessagingReports.Testing.Sampling;

/// <summary>The contacts and attempts of a sample store, each a pure function of the seed and its index.</summary>
internal sealed class SampleFacts
{
    private const long Day = 86_400 * SampleClock.Second;
    private const int FilteredPercent = 6;

    private readonly ulong _contactKey;
    private readonly ulong _attemptKey;
    private readonly long _lanes;

    public SampleFacts(ulong seed, long start, long end, long attempts)
    {
        Start = start;
        End = end;
        ulong key = SampleHash.Mix(seed);
        _contactKey = SampleHash.Of(key, 1);
        _attemptKey = SampleHash.Of(key, 2);
        FilterKey = SampleHash.Of(key, 3);
        LoadKey = SampleHash.Of(key, 4);
        Attempts = new SampleTimeline(SampleHash.Of(key, 5), start, end, attempts);
        Filters = new SampleTimeline(SampleHash.Of(key, 6), start, end, ((attempts * FilteredPercent) + 99) / 100);
        Loads = new SampleTimeline(SampleHash.Of(key, 7), start, end, attempts == 0 ? 0 : 60 + (attempts / 2_000));
        long rounds = Math.Max((end - start) / Day, 1);
        _lanes = Math.Max(attempts / (ContactPattern.Slots * rounds), 1);
        long perRound = ContactPattern.Slots * _lanes;
        AttemptedContacts = (attempts + perRound - 1) / perRound * _lanes * ContactPattern.Contacts;
        IdDigits = Math.Max(8, CountDigits(AttemptedContacts + attempts));
    }

    public SampleDirectory Directory { get; } = new();

    public long Start { get; }

    public long End { get; }

    public ulong FilterKey { get; }

    public ulong LoadKey { get; }

    public SampleTimeline Attempts { get; }

    public SampleTimeline Filters { get; }

    public SampleTimeline Loads { get; }

    /// <summary>Contacts from this number on are only ever filtered.</summary>
    public long AttemptedContacts { get; }

    /// <summary>The digits of every number in an id: equal lengths make byte order the order of the numbers.</summary>
    public int IdDigits { get; }

    public SampleContact ContactAt(long index)
    {
        ulong hash = SampleHash.Of(_contactKey, index);
        return new SampleContact(index, hash, Directory.SubCampaignOf(hash));
    }

    /// <summary>
    /// The contact of an attempt, the number of its pass (0: inbound) and whether it is the contact's last.
    /// </summary>
    public SampleContact ContactOfAttempt(long attempt, out byte pass, out bool isLast)
    {
        long round = Math.DivRem(attempt, ContactPattern.Slots * _lanes, out long rest);
        long slot = Math.DivRem(rest, _lanes, out long lane);
        (byte contact, pass, isLast) = ContactPattern.At((int)slot);
        return ContactAt((((round * _lanes) + lane) * ContactPattern.Contacts) + contact);
    }

    public AttemptFact Attempt(long index, in SampleContact contact, byte pass, bool isLast)
    {
        AttemptFact fact = default;
        fact.Contact = contact;
        fact.Index = index;
        fact.Hash = SampleHash.Of(_attemptKey, index);
        fact.StartedAt = Attempts[index];
        fact.PassNumber = pass;
        fact.IsLast = isLast;
        AttemptOutcomes.Complete(ref fact);
        return fact;
    }

    public AttemptFact Attempt(long index)
    {
        SampleContact contact = ContactOfAttempt(index, out byte pass, out bool isLast);
        return Attempt(index, contact, pass, isLast);
    }

    private static int CountDigits(long value)
    {
        int digits = 1;
        while (value >= 10)
        {
            value /= 10;
            digits++;
        }

        return digits;
    }
}
