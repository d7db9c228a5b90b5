namespace MessagingReports.Testing.Sampling;

/// <summary>Streams attempts; those of other sub-campaigns are passed over before anything is computed.</summary>
internal sealed class AttemptCursor(SampleFacts store, SampleSelection selection, long start, long end)
    : FactCursor<AttemptFact>
{
    private readonly long _end = store.Attempts.LowerBound(end);
    private long _next = store.Attempts.LowerBound(start);

    public AttemptCursor(SampleFacts store, SampleSelection selection)
        : this(store, selection, selection.Start, selection.End)
    {
    }

    public override int Read(Span<AttemptFact> facts)
    {
        int count = 0;
        while (count < facts.Length && TryRead(out facts[count]))
        {
            count++;
        }

        return count;
    }

    public bool TryRead(out AttemptFact fact)
    {
        while (_next < _end)
        {
            long index = _next++;
            SampleContact contact = store.ContactOfAttempt(index, out byte pass, out bool isLast);
            if (selection.Has(contact.SubCampaign))
            {
                fact = store.Attempt(index, contact, pass, isLast);
                return true;
            }
        }

        fact = default;
        return false;
    }
}
