namespace MessagingReports.Benchmarks.Ratios;

/// <summary>The measurements behind one row of the table, for example P1.</summary>
internal interface IRatioSubject
{
    string Id { get; }

    /// <summary>Whether the work is held to one core while it is measured.</summary>
    bool IsOneCore { get; }

    /// <summary>Prepares, checks that everybody does the same work, and measures.</summary>
    IEnumerable<RatioRow> Measure(RatioOptions options);
}
