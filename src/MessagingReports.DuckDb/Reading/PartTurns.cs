namespace MessagingReports.DuckDb.Reading;

/// <summary>Whose turn it is to hand rows on: that of part 0, then of part 1, and so on.</summary>
internal sealed class PartTurns
{
    private readonly TaskCompletionSource[] _turns;

    public PartTurns(int parts)
    {
        _turns = [.. Enumerable.Range(0, parts + 1)
            .Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
        _turns[0].SetResult();
    }

    /// <summary>Whether all parts before <paramref name="part"/> are done.</summary>
    public bool IsAt(int part) => _turns[part].Task.IsCompleted;

    /// <summary>Waits until all parts before <paramref name="part"/> are done.</summary>
    public void Wait(int part, CancellationToken cancellationToken) => _turns[part].Task.Wait(cancellationToken);

    /// <summary>A part whose turn it was is done.</summary>
    public void End(int part) => _turns[part + 1].SetResult();
}
