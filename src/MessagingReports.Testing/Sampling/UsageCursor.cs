namespace MessagingReports.Testing.Sampling;

/// <summary>
/// Streams service usage: that of each attempt at the attempt's start, and the charges of their own in between.
/// </summary>
internal sealed class UsageCursor : FactCursor<UsageFact>
{
    private readonly AttemptCursor _attempts;
    private readonly UsageFact[] _charges;
    private readonly UsageFact[] _pending = new UsageFact[UsagePlan.MostUsages];
    private int _nextCharge;
    private int _pendingCount;
    private int _nextPending;
    private bool _isAtEnd;

    public UsageCursor(SampleFacts store, SampleSelection selection)
    {
        _attempts = new AttemptCursor(store, selection);
        _charges = !selection.HasWholeAccounts
            ? []
            : [.. SampleCharges.Create(store.Directory, store.Start, store.End)
                .Where(charge => selection.Has(charge.Account) && selection.Has(charge.UsageAt))];
    }

    public override int Read(Span<UsageFact> facts)
    {
        int count = 0;
        while (count < facts.Length && TryRead(out facts[count]))
        {
            count++;
        }

        return count;
    }

    private bool TryRead(out UsageFact fact)
    {
        while (_nextPending == _pendingCount && !_isAtEnd)
        {
            _isAtEnd = !TryRefill();
        }

        bool hasPending = _nextPending < _pendingCount;

        // A charge's id sorts before a usage's at the same instant.
        bool hasCharge = _nextCharge < _charges.Length
            && (!hasPending || _charges[_nextCharge].UsageAt <= _pending[_nextPending].UsageAt);
        fact = hasCharge ? _charges[_nextCharge++] : hasPending ? _pending[_nextPending++] : default;
        return hasCharge || hasPending;
    }

    private bool TryRefill()
    {
        if (!_attempts.TryRead(out AttemptFact attempt))
        {
            return false;
        }

        UsagePlan plan = new(attempt, _pending);
        plan.Complete();
        _pendingCount = plan.Count;
        _nextPending = 0;
        return true;
    }
}
