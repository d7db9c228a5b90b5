namespace MessagingReports.DuckDb;

/// <summary>How the rows of a read are brought into (window key, key) order.</summary>
internal enum RowOrdering
{
    /// <summary>The cheapest way that the store's physical order allows.</summary>
    Automatic,

    /// <summary>One sort of the whole window.</summary>
    Sort,

    /// <summary>One sort for each slice of the window.</summary>
    Slices,

    /// <summary>As the rows lie in the store, which must be in order.</summary>
    Stored,
}
