using MessagingReports.Benchmarks.Ratios;

namespace MessagingReports.Benchmarks.EndToEnd;

/// <summary>Some rows of the table of <c>e2e</c>.</summary>
internal interface ISection
{
    /// <summary>The ids its rows can have.</summary>
    IReadOnlyList<string> Ids { get; }

    IEnumerable<RatioRow> Measure(EndToEndOptions options);
}
