namespace MessagingReports.DuckDb.Ordering;

/// <summary>Where the rows of a query lie in a table.</summary>
/// <param name="First">The least id of a row.</param>
/// <param name="Last">The greatest id of a row.</param>
/// <param name="Count">The number of rows; 0 also when there are no ids.</param>
internal readonly record struct StoredRows(long First, long Last, long Count)
{
    /// <summary>What DuckDB calls the number of a row in its table.</summary>
    public const string Id = "rowid";

    /// <summary>Whether no other row lies among them, so that their place alone tells them from all others.</summary>
    public bool AreTogether => Count > 0 && Last - First == Count - 1;

    /// <summary>SQL that holds for these rows alone, if they are together.</summary>
    public string Condition => FormattableString.Invariant($"{Id} BETWEEN {First} AND {Last}");

    /// <summary>The rows with others, of which none is among them.</summary>
    public unsafe StoredRows With(long* ids, int count)
    {
        (long first, long last) = Count == 0 ? (long.MaxValue, long.MinValue) : (First, Last);
        for (int i = 0; i < count; i++)
        {
            first = Math.Min(first, ids[i]);
            last = Math.Max(last, ids[i]);
        }

        return new StoredRows(first, last, Count + count);
    }
}
