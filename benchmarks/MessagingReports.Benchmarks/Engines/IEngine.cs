using MessagingReports.Aggregation;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.Benchmarks.Engines;

/// <summary>A server with a store, spoken to by our source and by its driver alone.</summary>
internal interface IEngine : IAsyncDisposable
{
    /// <summary>The engine with its version.</summary>
    string Name { get; }

    /// <summary>The driver that the peers use.</summary>
    string Driver { get; }

    /// <summary>What the names of the server's processes begin with.</summary>
    string ProcessName { get; }

    /// <summary>The rows of Usage that must come in a second.</summary>
    double UsageGoal { get; }

    /// <summary>Our source over the store.</summary>
    IAggregatingAttemptSource Source { get; }

    /// <summary>Loads a store with our own loaders, unless it is there.</summary>
    Task LoadAsync(SampleStore store);

    /// <summary>Sends the statement of a detail read and throws its answer away.</summary>
    /// <param name="query">What our source was asked for.</param>
    /// <param name="isSorted">Whether the statement asks for the report's order.</param>
    /// <returns>The bytes of the answer.</returns>
    Task<long> DrainAsync(SourceQuery query, bool isSorted);

    /// <summary>Sends the statement of an aggregate query and reads its answer.</summary>
    /// <returns>The bytes of the answer.</returns>
    Task<long> AnswerAsync(AggregateQuery query, SourceQuery rows);
}
