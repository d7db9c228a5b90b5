namespace MessagingReports.Testing.Sampling;

/// <summary>
/// Streams Direct Connect attempts by their own start: those of a few calls wait in a queue until no earlier one can
/// come.
/// </summary>
internal sealed class DirectConnectCursor(SampleFacts store, SampleSelection selection) : FactCursor<DirectConnectFact>
{
    private readonly AttemptCursor _calls = new(store, selection, Earliest(selection.Start), selection.End);
    private readonly PriorityQueue<DirectConnectFact, (long StartedAt, long Attempt, int Sequence)> _waiting = new();
    private AttemptFact _call;
    private bool _hasCall;
    private bool _isStarted;

    public override int Read(Span<DirectConnectFact> facts)
    {
        if (!_isStarted)
        {
            _isStarted = true;
            _hasCall = _calls.TryRead(out _call);
        }

        int count = 0;
        while (count < facts.Length && TryRead(out facts[count]))
        {
            count++;
        }

        return count;
    }

    private static long Earliest(long start) =>
        start < long.MinValue + DirectConnectPlan.LongestDelay ? start : start - DirectConnectPlan.LongestDelay;

    private bool TryRead(out DirectConnectFact fact)
    {
        while (true)
        {
            while (_hasCall && !(_waiting.TryPeek(out _, out var first) && first.StartedAt < _call.StartedAt))
            {
                Enqueue();
                _hasCall = _calls.TryRead(out _call);
            }

            if (!_waiting.TryDequeue(out fact, out _))
            {
                return false;
            }

            if (selection.Has(fact.Step.StartedAt))
            {
                return true;
            }
        }
    }

    private void Enqueue()
    {
        if (_call.DirectConnects == 0)
        {
            return;
        }

        DirectConnectPlan plan = DirectConnectPlan.Of(_call);
        for (int step = 0; step < plan.Count; step++)
        {
            DirectConnectFact fact = new() { Call = _call, Step = plan.Items[step], Sequence = step + 1 };
            _waiting.Enqueue(fact, (fact.Step.StartedAt, _call.Index, fact.Sequence));
        }
    }
}
