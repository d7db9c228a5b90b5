using MessagingReports.ClickHouse;
using MessagingReports.Testing;

namespace MessagingReports.Contract.Tests.Stores;

/// <summary>
/// One way to keep the records of a store. The same records give the same bytes in every form: a new engine joins the
/// contract by one
/// class here and one line in <see cref="All"/>.
/// </summary>
internal abstract class StoreForm
{
    public static IReadOnlyList<StoreForm> All { get; } =
    [
        new HostRowsForm(),
        new DataFolderForm(isCompressed: false),
        new DataFolderForm(isCompressed: true),
        new DuckDbFileForm(),
        new DuckDbUnorderedForm(),
        new DuckDbParquetForm(),
        new DuckDbFolderForm(isCompressed: false),
        new DuckDbFolderForm(isCompressed: true),
        new ClickHouseForm("clickhouse cluster", RowOrdering.Slices),
        new ClickHouseForm("clickhouse cluster, sorted there", RowOrdering.Servers),
        PostgreSqlForm.OneServer(),
        PostgreSqlForm.Partitions(),
        PostgreSqlForm.Shards(),
    ];

    /// <summary>The forms whose servers are there.</summary>
    public static IReadOnlyList<StoreForm> Available { get; } = [.. All.Where(form => form.IsAvailable)];

    public static TheoryData<string> Names { get; } = [.. All.Select(form => form.Name)];

    /// <summary>The name in test output.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the server it needs is there; a test that opens it otherwise is skipped.</summary>
    public virtual bool IsAvailable => true;

    public static StoreForm Get(string name) => All.Single(form => form.Name == name);

    /// <summary>Stores the records in this form.</summary>
    /// <param name="rows">The records, in any order.</param>
    /// <param name="folder">An empty folder the store may use while it is open.</param>
    public abstract Task<OpenStore> OpenAsync(StoreRows rows, string folder);
}
