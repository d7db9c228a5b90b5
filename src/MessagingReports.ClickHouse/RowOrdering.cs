namespace MessagingReports.ClickHouse;

/// <summary>How the rows of a read are brought into (window key, key) order.</summary>
internal enum RowOrdering
{
    /// <summary>The cheapest way that the table's sorting key allows.</summary>
    Automatic,

    /// <summary>By the servers.</summary>
    Servers,

    /// <summary>Here, a slice of the window at a time.</summary>
    Slices,
}
