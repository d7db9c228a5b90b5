using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing.Folders;

namespace MessagingReports.Testing;

/// <summary>
/// A small store as lists of records: what an in-memory source, a data folder or an engine can be filled from.
/// </summary>
/// <remarks>Shape: records in any order. A changed copy is made with <c>with</c>.</remarks>
public sealed record StoreRows
{
    /// <summary>The directory the records refer to.</summary>
    public required ReportDirectory Directory { get; init; }

    /// <summary>The records of the relation <c>attempts</c>.</summary>
    public IReadOnlyList<Attempt> Attempts { get; init; } = [];

    /// <summary>The records of the relation <c>filtered_contacts</c>.</summary>
    public IReadOnlyList<FilteredContact> FilteredContacts { get; init; } = [];

    /// <summary>The records of the relation <c>direct_connect_attempts</c>.</summary>
    public IReadOnlyList<DirectConnectAttempt> DirectConnectAttempts { get; init; } = [];

    /// <summary>The records of the relation <c>list_loads</c>.</summary>
    public IReadOnlyList<ListLoad> ListLoads { get; init; } = [];

    /// <summary>The records of the relation <c>service_usage</c>.</summary>
    public IReadOnlyList<ServiceUsage> ServiceUsage { get; init; } = [];

    /// <summary>Reads a whole relation, facts in (window key, key) order and the directory as listed.</summary>
    /// <returns>Batches of all columns. A batch is valid until the next one is asked for.</returns>
    /// <exception cref="ArgumentException">
    /// A decimal does not fit its column, or a text holds a lone surrogate.
    /// </exception>
    public IEnumerable<RecordBatch> Read(RelationSchema relation) => relation.Name switch
    {
        "attempts" => RecordBatches.Ordered(relation, Attempts),
        "filtered_contacts" => RecordBatches.Ordered(relation, FilteredContacts),
        "direct_connect_attempts" => RecordBatches.Ordered(relation, DirectConnectAttempts),
        "list_loads" => RecordBatches.Ordered(relation, ListLoads),
        "service_usage" => RecordBatches.Ordered(relation, ServiceUsage),
        _ => RecordBatches.Of(relation, Directory),
    };
}
