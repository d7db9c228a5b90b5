namespace MessagingReports.Benchmarks.Ratios;

/// <summary>Something to be timed: one call of <paramref name="Pass"/> does the work once.</summary>
/// <param name="Name">What it is, with its version.</param>
/// <param name="Pass">Returns the rows it worked through.</param>
internal sealed record Contender(string Name, Func<long> Pass)
{
    /// <summary>The same, again and again as one pass: for work too short to be timed.</summary>
    public Contender Times(int count) => count == 1
        ? this
        : this with
        {
            Pass = () =>
            {
                long rows = 0;
                for (int i = 0; i < count; i++)
                {
                    rows += Pass();
                }

                return rows;
            },
        };
}
