namespace MessagingReports.DuckDb.Reading;

/// <summary>The threads that reads of one source may take besides their own.</summary>
internal sealed class SpareThreads(int count)
{
    private int _left = count;

    /// <summary>Takes one, if one is left; whoever gets true gives it back.</summary>
    public bool TryTake()
    {
        if (Interlocked.Decrement(ref _left) >= 0)
        {
            return true;
        }

        GiveBack();
        return false;
    }

    /// <summary>Gives one back.</summary>
    public void GiveBack() => Interlocked.Increment(ref _left);
}
